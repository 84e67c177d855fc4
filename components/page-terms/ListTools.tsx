/** What narrows and orders the list. The arrow leads from the field down into it. */
import { t } from '../../utils/i18n.ts';
import { type TermOrder, termOrders } from '../../utils/page-terms.ts';

interface Props {
  filter: string;
  order: TermOrder;
  onFilter(text: string): void;
  onOrder(order: TermOrder): void;
}

export function ListTools({ filter, order, onFilter, onOrder }: Props) {
  return (
    <div class="list-tools">
      <input
        type="search"
        value={filter}
        placeholder={t('popupFilter')}
        aria-label={t('popupFilter')}
        autocomplete="off"
        spellcheck={false}
        onInput={({ currentTarget }) => onFilter(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          document.querySelector<HTMLElement>('.terms button')?.focus();
        }}
      />
      <select
        value={order}
        aria-label={t('popupOrder')}
        onChange={({ currentTarget }) => onOrder(currentTarget.value as TermOrder)}
      >
        {termOrders.map((one) => (
          <option key={one} value={one}>
            {names[one]()}
          </option>
        ))}
      </select>
    </div>
  );
}

const names = {
  place: () => t('popupOrderPlace'),
  frequency: () => t('popupOrderFrequency'),
};
