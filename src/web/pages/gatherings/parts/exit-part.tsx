// What those who came said afterwards: nothing while it can be answered, nothing of fewer than five, and what they wrote for those who
// lead alone.
import { SMALLEST_GROUP } from '../../../../kernel/smallest-group.ts';
import { BEST_MARK, type Marks, middleMark } from '../../../../modules/network/gatherings/exit.ts';
import { EXIT_USES } from '../../../../modules/network/gatherings/model.ts';
import type { ExitStanding } from '../../../../modules/network/gatherings/queries.ts';
import { DataTable } from '../../../components/data-table.tsx';
import type { PageRequest } from '../../../page.ts';
import { gatheringWords } from '../gathering-parts.tsx';

interface ExitProps {
  readonly request: PageRequest;
  readonly ownQuestions: readonly string[];
  readonly standing: ExitStanding;
  readonly seesComments: boolean;
}

interface Question {
  readonly label: string;
  readonly marks: Marks;
}

const MARKS = Array.from({ length: BEST_MARK }, (_, place) => place);

export function ExitResultPart({ request, ownQuestions, standing, seesComments }: ExitProps) {
  const words = gatheringWords(request);
  const { exit } = words;
  const { answered, openUntil, result } = standing;
  const head = (
    <p>
      {openUntil === null
        ? exit.standing(answered, SMALLEST_GROUP)
        : exit.open(answered, SMALLEST_GROUP, request.format.date(openUntil))}
    </p>
  );
  if (!result) return head;
  const rows: Question[] = [
    { label: exit.useful, marks: result.useful },
    ...(result.sides
      ? [
          { label: exit.usefulSmall, marks: result.sides.small },
          { label: exit.usefulLarge, marks: result.sides.large },
        ]
      : []),
    ...ownQuestions.map((label, place) => ({ label, marks: result.own[place] ?? [] })),
  ];
  return (
    <div class="stack">
      {head}
      <DataTable
        caption={exit.caption}
        columns={[
          {
            label: exit.question,
            cell: ({ label, marks }) => {
              const middle = middleMark(marks);
              return (
                <>
                  {label}
                  {middle === null ? null : (
                    <span class="small block">
                      {exit.middle(request.format.number(middle, middle % 1 ? 1 : 0))}
                    </span>
                  )}
                </>
              );
            },
          },
          ...MARKS.map((place) => ({
            label: String(place + 1),
            isNumber: true,
            cell: ({ marks }: Question) => String(marks[place] ?? 0),
          })),
        ]}
        rows={rows}
        keyOf={({ label }) => label}
      />
      <p>
        {exit.uses} {EXIT_USES.map((use) => `${words.uses[use]}: ${result.uses[use]}`).join(', ')}.
      </p>
      {seesComments && result.comments.length > 0 ? (
        <>
          <h3>{exit.comments}</h3>
          <p class="small">{exit.commentsText}</p>
          <ul class="lines">
            {result.comments.map((comment) => (
              <li key={comment} class="as-written">
                {comment}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  );
}
