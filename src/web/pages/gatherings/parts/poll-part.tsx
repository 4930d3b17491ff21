// When people can come: the times with the best first, how many small and large bodies can, ties said, and behind a fold what each
// has answered.
import { whenText } from '../../../../flows/gatherings/words.ts';
import { SLOT_ANSWERS } from '../../../../modules/network/gatherings/model.ts';
import type { WeighedSlot } from '../../../../modules/network/gatherings/poll.ts';
import { SMALL_BELOW } from '../../../../modules/network/life/size.ts';
import { type Column, DataTable } from '../../../components/data-table.tsx';
import { type GatheringProps, gatheringWords } from '../gathering-parts.tsx';

function Everyone({ asked, view, own }: GatheringProps) {
  const { request } = asked;
  const words = gatheringWords(request);
  const columns: Column<(typeof own.participants)[number]>[] = [
    {
      label: words.poll.participant,
      cell: ({ name, body }) => `${name}, ${view.parties.nameOf(body)}`,
    },
    ...own.slots.map((slot) => ({
      label: whenText(request.language, slot),
      cell: ({ id }: { readonly id: string }) => {
        const answer = slot.answers.get(id);
        return answer ? words.slotAnswers[answer] : words.poll.notAnswered;
      },
    })),
  ];
  return (
    <details class="quiet-fold">
      <summary>{words.poll.everyone}</summary>
      <DataTable
        caption={words.poll.everyoneCaption}
        columns={columns}
        rows={own.participants}
        keyOf={({ id }) => id}
      />
    </details>
  );
}

function slotColumns({ asked, view, own }: GatheringProps): Column<WeighedSlot>[] {
  const { language } = asked.request;
  const words = gatheringWords(asked.request);
  const isBest = (one: WeighedSlot): boolean => own.poll.best.includes(one);
  return [
    {
      label: words.poll.slot,
      cell: (one) => (
        <>
          {whenText(language, one.slot)}
          {isBest(one) ? <span class="small"> ({words.poll.best})</span> : null}
          {one.without.length > 0 ? (
            <span class="small block">
              {words.poll.without(
                asked.request.format.list(one.without.map((body) => view.parties.nameOf(body))),
              )}
            </span>
          ) : null}
        </>
      ),
    },
    {
      label: words.poll.bodies,
      isNumber: true,
      cell: ({ bodies, small, large }) => words.poll.of(bodies, small.of + large.of),
    },
    { label: words.poll.small, isNumber: true, cell: ({ small }) => words.poll.of(small.can, small.of) },
    { label: words.poll.large, isNumber: true, cell: ({ large }) => words.poll.of(large.can, large.of) },
    { label: words.poll.people, isNumber: true, cell: ({ can }) => words.poll.of(can, own.poll.asked) },
    { label: words.slotAnswers[SLOT_ANSWERS[0]], isNumber: true, cell: ({ yes }) => String(yes) },
  ];
}

/** What has been answered so far; nothing where no times were proposed. */
export function PollResult(props: GatheringProps) {
  const { asked, own } = props;
  const { language, format } = asked.request;
  const words = gatheringWords(asked.request);
  const { poll } = own;
  if (poll.slots.length === 0) return null;
  return (
    <div class="stack">
      <p>{words.poll.standing(poll.answered, poll.asked)}</p>
      {poll.best.length > 1 ? (
        <p>{words.poll.tie(format.list(poll.best.map(({ slot }) => whenText(language, slot))))}</p>
      ) : null}
      {poll.answered > 0 && poll.best.length === 0 ? <p>{words.poll.nobody}</p> : null}
      <DataTable
        caption={words.poll.caption}
        columns={slotColumns(props)}
        rows={poll.slots}
        keyOf={({ slot }) => slot.id}
      />
      <p class="small">
        {words.finding.rule} {words.poll.smallIs(format.number(SMALL_BELOW))}
      </p>
      <Everyone {...props} />
    </div>
  );
}
