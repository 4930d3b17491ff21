// What the saving may cost local suppliers: how many bids to expect, and what the calculation cannot know. Stands beside
// the saving, and as large.
import type { Group } from '../../../../modules/optimiser/model.ts';
import { Mark } from '../../../components/mark.tsx';
import type { PageRequest } from '../../../page.ts';

interface Props {
  readonly request: PageRequest;
  readonly group: Group;
}

export function Suppliers({ request, group }: Props) {
  const words = request.texts.groupSharing.suppliers;
  const bids = group.lots.reduce((sum, lot) => sum + lot.expectedBids, 0);
  return (
    <div class="stack-s">
      <p class="small">
        {words.label} <Mark kind="estimate" texts={request.texts.site} />
      </p>
      <p class="big">{words.bids(request.format.number(bids, 1))}</p>
      <p class="small">
        <strong>{words.title}</strong> <Mark kind="unknown" texts={request.texts.site} /> {words.text}
      </p>
      <p class="small">{words.advice}</p>
    </div>
  );
}
