// Who comes to a gathering, by name for those in the network; what people need only for those who lead, without names.
import { kitchenList } from '../../../../flows/gatherings/name-list.ts';
import { attendingOf } from '../../../../flows/gatherings/view.ts';
import { attendances } from '../../../../modules/network/gatherings/rules.ts';
import type { Participant } from '../../../../modules/network/life/model.ts';
import { type Column, DataTable } from '../../../components/data-table.tsx';
import { mayAnswerInNetwork, mayLeadNetwork } from '../../networks/network-frame.tsx';
import { type GatheringProps, gatheringPath, gatheringWords } from '../gathering-parts.tsx';

/** Whether whoever asks may answer for this participant. */
export const mayAnswerFor = (props: GatheringProps, { body }: Participant): boolean =>
  mayLeadNetwork(props) || (mayAnswerInNetwork(props) && (body as string) === props.asked.party.id);

function Kitchen({ props, requirements }: { props: GatheringProps; requirements: readonly string[] }) {
  const words = gatheringWords(props.asked.request).page;
  if (requirements.length === 0) return null;
  return (
    <>
      <h3>{words.requirements}</h3>
      <p class="small">{words.requirementsText}</p>
      <ul class="lines">
        {kitchenList(requirements).map(({ text, count }) => (
          <li key={text}>{words.requirement(text, count)}</li>
        ))}
      </ul>
    </>
  );
}

interface RegistrationProps {
  readonly props: GatheringProps;
  readonly requirements: readonly string[];
  /** While it can still be answered. */
  readonly isOpen: boolean;
}

export function Registration({ props, requirements, isOpen }: RegistrationProps) {
  const { asked, view, own } = props;
  const words = gatheringWords(asked.request);
  const { inPerson, digital, no, waiting } = attendingOf(own);
  if (own.participants.length === 0) return <p>{words.page.nobody}</p>;
  const answers = attendances(own);
  const columns: Column<Participant>[] = [
    { label: words.page.name, cell: ({ name }) => name },
    { label: words.page.body, cell: ({ body }) => view.parties.nameOf(body) },
    {
      label: words.page.comes,
      cell: ({ id }) => {
        const answer = answers.get(id);
        return answer ? words.attendances[answer] : words.page.notAnswered;
      },
    },
    ...(isOpen && own.participants.some((one) => mayAnswerFor(props, one))
      ? [
          {
            label: words.page.answer,
            hidesLabel: true,
            cell: (one: Participant) =>
              mayAnswerFor(props, one) ? (
                <a href={gatheringPath(props, `/svar/${one.id}`)} aria-label={words.page.answerFor(one.name)}>
                  {words.page.answer}
                </a>
              ) : null,
          },
        ]
      : []),
  ];
  return (
    <div class="stack">
      <p>{words.page.counts(inPerson, digital, no, waiting)}.</p>
      <DataTable
        caption={words.page.caption}
        columns={columns}
        rows={own.participants}
        keyOf={({ id }) => id}
      />
      <p class="buttons">
        <a href={gatheringPath(props, '/navneliste')}>{words.page.nameList}</a>
        <a href={gatheringPath(props, '/navneliste.xlsx')}>{words.page.nameListExcel}</a>
      </p>
      {mayLeadNetwork(props) ? <Kitchen props={props} requirements={requirements} /> : null}
    </div>
  );
}
