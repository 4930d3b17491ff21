// Minutes and decisions as everybody in the network reads them.
import type { Decision } from '../../../../modules/network/gatherings/model.ts';
import type { Topic } from '../../../../modules/network/topics/model.ts';
import { type Column, DataTable } from '../../../components/data-table.tsx';
import { type GatheringProps, gatheringPath, gatheringWords } from '../gathering-parts.tsx';

interface DecisionsProps extends GatheringProps {
  readonly topics: readonly Topic[];
  /** With what says that one is done. */
  readonly mayEnd: boolean;
}

function End({ decision, ...props }: GatheringProps & { decision: Decision }) {
  const words = gatheringWords(props.asked.request).minutes;
  const isDone = decision.doneOn !== null;
  return (
    <form method="post" action={gatheringPath(props, '/vedtak/ferdig')}>
      <input type="hidden" name="vedtak" value={decision.id} />
      <button
        class="as-link"
        type="submit"
        name="gjor"
        value={isDone ? 'apne' : 'ferdig'}
        aria-label={isDone ? words.reopenOf(decision.number) : words.markDoneOf(decision.number)}
      >
        {isDone ? words.reopen : words.markDone}
      </button>
    </form>
  );
}

export function Decisions({ topics, mayEnd, ...props }: DecisionsProps) {
  const { request } = props.asked;
  const { format } = request;
  const words = gatheringWords(request);
  const columns: Column<Decision>[] = [
    {
      label: words.minutes.what,
      cell: ({ number, text, topic }) => {
        const from = topics.find((one) => one.number === topic);
        return (
          <>
            {number}. {text}
            {from ? (
              <span class="small block">
                {words.programme.topic(from.number)}: {from.title}
              </span>
            ) : null}
          </>
        );
      },
    },
    { label: words.minutes.who, cell: ({ party }) => props.view.parties.nameOf(party) },
    {
      label: words.minutes.due,
      cell: ({ dueOn }) => (dueOn === null ? words.minutes.noDue : format.date(dueOn)),
    },
    {
      label: words.minutes.state,
      cell: ({ doneOn }) => (doneOn === null ? words.minutes.open : words.minutes.done(format.date(doneOn))),
    },
    ...(mayEnd
      ? [
          {
            label: words.minutes.markDone,
            hidesLabel: true,
            cell: (decision: Decision) => <End {...props} decision={decision} />,
          },
        ]
      : []),
  ];
  return (
    <DataTable
      caption={words.minutes.caption}
      columns={columns}
      rows={props.own.decisions}
      keyOf={({ id }) => id}
    />
  );
}
