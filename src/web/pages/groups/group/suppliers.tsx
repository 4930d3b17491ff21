// What the saving may cost local suppliers: how many bids to expect, and what the calculation cannot know. Stands beside
// the saving, and as large.
import type { Group } from '../../../../modules/optimiser/model.ts';
import { Mark } from '../../../components/mark.tsx';
import type { PageRequest } from '../../../page.ts';
import { Saving } from '../saving.tsx';

interface Props {
  readonly request: PageRequest;
  readonly group: Group;
}

function Suppliers({ request, group }: Props) {
  const words = request.texts.groupSharing.suppliers;
  const bids = request.format.number(group.lots[0]?.expectedBids ?? 0, 1);
  return (
    <div class="stack-s">
      <p class="small">
        {words.label} <Mark kind="estimate" texts={request.texts.site} />
      </p>
      <p class="big">{group.lots.length > 1 ? words.bidsOnEach(bids) : words.bids(bids)}</p>
      <p class="small">
        <strong>{words.title}</strong> <Mark kind="unknown" texts={request.texts.site} /> {words.text}
      </p>
      <p class="small">{words.advice}</p>
    </div>
  );
}

export function SavingAndSuppliers({ request, group }: Props) {
  const words = request.texts.groups.group;
  return (
    <div class="saving-and-suppliers">
      <Saving
        request={request}
        id="besparelse"
        saving={group.saving}
        label={words.saves}
        lowIsLoss={words.lowIsLoss}
        lowIsZero={words.lowIsZero}
      />
      <Suppliers request={request} group={group} />
    </div>
  );
}
