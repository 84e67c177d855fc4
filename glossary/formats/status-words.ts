/**
 * The words by which glossaries name the status of a term: TBX, IATE, Weblate, memoQ, Crowdin, and
 * what people write. Case, spaces, hyphens and the suffix of TBX do not matter.
 */
import type { AdministrativeStatus } from '../concept.ts';
import { wordMap } from './word-map.ts';

const statuses = wordMap<AdministrativeStatus>({
  preferred:
    'preferred preferredTerm recommended official standard main 首选 推荐 官方 正式 標準 标准 首選 推薦 官方譯法 官方译法',
  admitted:
    'admitted admittedTerm approved accepted allowed alternative proposed variant 可用 许可 許可 认可 認可 备选 備選 建议 建議',
  deprecated:
    'deprecated deprecatedTerm forbidden notRecommended avoid rejected doNotUse 禁用 不推荐 不推薦 不建议 不建議 避免',
  superseded:
    'superseded supersededTerm obsolete legacy outdated archaic 过时 過時 废弃 廢棄 旧称 舊稱 已取代',
});

/** The status that `word` names, if it names one. */
export function statusOf(word: string): AdministrativeStatus | undefined {
  return statuses(word.replace(/-admn-sts$/i, ''));
}
