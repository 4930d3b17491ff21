// A saving as headline, range and words: rounded on top, exact on the line, the low case said when it is no saving.
import { type Ore, ore } from '../../../kernel/money.ts';
import type { SavingRange } from '../../../modules/optimiser/model.ts';
import { RangeLine } from '../../components/charts/range-line.tsx';
import { Mark } from '../../components/mark.tsx';
import type { PageRequest } from '../../page.ts';

interface SavingProps {
  readonly request: PageRequest;
  readonly id: string;
  readonly saving: SavingRange;
  readonly label: string;
  readonly lowIsLoss: (amount: string) => string;
  readonly lowIsZero: string;
}

export function Saving({ request, id, saving, label, lowIsLoss, lowIsZero }: SavingProps) {
  const { texts, format } = request;
  const words = texts.groups.result;
  const { low, base, high } = saving;
  const kroner = (amount: Ore): string => format.kroner(amount);
  return (
    <div class="stack-s">
      <p class="small">
        {label} <Mark kind="estimate" texts={texts.site} />
      </p>
      <p class="big">{words.about(format.moneyRounded(base))}</p>
      <RangeLine
        id={id}
        title={words.rangeTitle}
        description={words.rangeText(kroner(low), kroner(base), kroner(high))}
        low={{ value: low, text: words.low(kroner(low)) }}
        base={{ value: base, text: kroner(base) }}
        high={{ value: high, text: words.high(kroner(high)) }}
        zero={words.zero}
      />
      {low < 0 ? <p>{lowIsLoss(format.money(ore(-low)))}</p> : null}
      {low === 0 ? <p>{lowIsZero}</p> : null}
    </div>
  );
}
