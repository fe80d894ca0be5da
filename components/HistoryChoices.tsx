// How far back papers are kept. Each choice says what it costs; figures are those of the feed's own pace.
import type { Settings } from '../lib/domain/settings';
import { t } from './strings';

type Days = Settings['historyDays'];

const CHOICES: readonly {
  days: Days;
  name: 'days90' | 'days180' | 'days365';
  cost: 'cost90' | 'cost180' | 'cost365';
}[] = [
  { days: 90, name: 'days90', cost: 'cost90' },
  { days: 180, name: 'days180', cost: 'cost180' },
  { days: 365, name: 'days365', cost: 'cost365' },
];

export interface HistoryChoicesProps {
  readonly value: Days;
  onChange(days: Days): void;
}

export function HistoryChoices({ value, onChange }: HistoryChoicesProps) {
  return (
    <div class="choices" role="radiogroup" aria-label={t('howMuchHistory')}>
      {CHOICES.map(({ days, name, cost }) => (
        <label class="choice" key={days}>
          <input
            type="radio"
            class="radio"
            name="history"
            value={days}
            checked={days === value}
            onChange={() => onChange(days)}
          />
          <b>{t(name)}</b>
          <span class="quiet">{t(cost)}</span>
        </label>
      ))}
    </div>
  );
}
