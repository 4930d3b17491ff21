// The joint plan: what each member wants of each line, with volume and time, and the way on to a group among the members.
import { answerWords } from '../../../flows/rounds/answer.ts';
import { type JointLine, jointPlanOf } from '../../../flows/rounds/joint-plan.ts';
import { DataTable } from '../../components/data-table.tsx';
import type { Page } from '../../page.ts';
import { demoBanner } from '../proposals/demo-banner.ts';
import { membersArea } from '../proposals/run-choice.ts';
import { type RoundProps, roundPath, startText } from './round-parts.tsx';
import { volumeText } from './status.tsx';

export function jointPlanPage(props: RoundProps): Page {
  const { asked, round } = props;
  const { request, party, parties, paths } = asked;
  const { rounds } = request.texts;
  const words = rounds.plan;
  const cellOf = ({ answers }: JointLine, body: string): string => {
    const own = answers.find((one) => one.body === body);
    return own ? answerWords(own, { rounds, format: request.format }) : '';
  };
  return {
    kind: 'page',
    title: words.title(round.title),
    own: { party, current: 'rounds' },
    crumbs: [
      { label: rounds.list.title, href: paths.ownOf(party.id, '/runder') },
      { label: round.title, href: roundPath(props) },
    ],
    ...demoBanner(request, round.isDemo),
    body: (
      <div class="frame head">
        <h1>{words.title(round.title)}</h1>
        <p class="lead">{words.lead}</p>
        <section class="scroll-x" aria-label={words.caption}>
          <DataTable<JointLine>
            caption={words.caption}
            columns={[
              { label: words.columns.line, cell: ({ line }) => line.title },
              { label: words.columns.start, cell: ({ line }) => startText(request, round, line) },
              ...round.members.map(({ body }) => ({
                label: parties.nameOf(body),
                isWhole: true,
                cell: (line: JointLine) => cellOf(line, body),
              })),
              { label: words.columns.total, isNumber: true, cell: (line) => volumeText(request, line) },
              {
                label: words.columns.next,
                cell: ({ line }) => (
                  <a
                    href={paths.ownOf(party.id, '/grupper', {
                      kategori: line.category,
                      omrade: membersArea(party.id),
                    })}
                  >
                    {words.next}
                    <span class="visually-hidden"> {words.nextFor(line.title)}</span>
                  </a>
                ),
              },
            ]}
            rows={jointPlanOf(round)}
            keyOf={({ line }) => line.id}
          />
        </section>
      </div>
    ),
  };
}
