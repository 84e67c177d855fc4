/**
 * A paragraph as a page would show it, light and dark. It is the page's text, so it is in Chinese and
 * in English whatever the reader's language; that decides the script alone.
 */
import { t } from '../../utils/i18n.ts';
import { type MarkLook, type MarkOrigin, markDeclarations } from '../../utils/mark-look.ts';

type Piece = string | { text: string; origin: MarkOrigin };

const simplified: Piece[] = [
  '加快建设',
  { text: '国际科技创新中心', origin: 'bundled' },
  '，深化',
  { text: '京津冀协同发展', origin: 'bundled' },
  '，办好',
  { text: '读书会', origin: 'personal' },
  '。',
];

const traditional: Piece[] = [
  '加快建設',
  { text: '國際科技創新中心', origin: 'bundled' },
  '，深化',
  { text: '京津冀協同發展', origin: 'bundled' },
  '，辦好',
  { text: '讀書會', origin: 'personal' },
  '。',
];

const english: Piece[] = [
  'We will build an ',
  { text: 'international center for innovation in science and technology', origin: 'bundled' },
  ' and hold ',
  { text: 'reading circles', origin: 'personal' },
  '.',
];

export function MarkSample({ look }: { look: MarkLook }) {
  return (
    <div class="samples">
      <figure>
        <figcaption class="quiet">{t('settingsSampleLight')}</figcaption>
        <Paragraph look={look} paper="light" />
      </figure>
      <figure>
        <figcaption class="quiet">{t('settingsSampleDark')}</figcaption>
        <Paragraph look={look} paper="dark" />
      </figure>
    </div>
  );
}

function Paragraph({ look, paper }: { look: MarkLook; paper: 'light' | 'dark' }) {
  const isTraditional = t('language') === 'zh-Hant';
  return (
    <div class={`sample ${paper}`}>
      <p lang={isTraditional ? 'zh-Hant' : 'zh-Hans'}>
        <Marked pieces={isTraditional ? traditional : simplified} look={look} />
      </p>
      <p lang="en">
        <Marked pieces={english} look={look} />
      </p>
    </div>
  );
}

function Marked({ pieces, look }: { pieces: Piece[]; look: MarkLook }) {
  return (
    <>
      {pieces.map((piece, index) =>
        typeof piece === 'string' ? (
          piece
        ) : (
          <span key={index} style={markDeclarations(look, piece.origin)}>
            {piece.text}
          </span>
        ),
      )}
    </>
  );
}
