// Who decides in each body, and when they meet next.
import { decisionOf, type Meeting, type Organ } from '../../../modules/procurement/schedule/model.ts';
import type { BodyId } from '../../../modules/registry/model.ts';
import { DataTable } from '../../components/data-table.tsx';
import { Section } from '../../components/section.tsx';
import { mayChangeFor, type ScheduleProps, schedulePath } from './schedule-parts.tsx';

/** Who decides that a body takes part; null: nobody, as far as is known. */
export const organOf = ({ book }: ScheduleProps, body: BodyId): Organ | null =>
  book.stored.steps.find(({ step }) => step === decisionOf(body))?.organ ?? null;

/** In order of time. */
export const meetingsOf = ({ book }: ScheduleProps, body: BodyId, organ: Organ | null): Meeting[] =>
  book.stored.meetings
    .filter((one) => one.body === body && one.organ === organ)
    .toSorted((one, other) => (one.on < other.on ? -1 : 1));

function nextMeeting(props: ScheduleProps, body: BodyId): string {
  const { words, book } = props;
  const { meetings } = words.texts;
  const next = meetingsOf(props, body, organOf(props, body)).find(({ on }) => on >= book.schedule.today);
  return next
    ? `${words.format.date(next.on)}, ${meetings.papers(words.format.date(next.papersBy))}`
    : meetings.noDates;
}

export function MeetingsTable(props: ScheduleProps) {
  const { words, book } = props;
  const { meetings, organs } = words.texts;
  const bodies = book.grounds.bodies;
  if (bodies.length === 0) return null;
  const mayAny = bodies.some((body) => mayChangeFor(props, body));
  return (
    <Section id="moter" title={meetings.title}>
      <p class="small">{meetings.lead}</p>
      <DataTable<BodyId>
        caption={meetings.caption}
        columns={[
          { label: meetings.body, cell: (body) => words.parties.nameOf(body) },
          {
            label: meetings.organ,
            cell: (body) => {
              const organ = organOf(props, body);
              return organ === null ? meetings.nobody : organs[organ];
            },
          },
          {
            label: meetings.next,
            cell: (body) => (organOf(props, body) === null ? '' : nextMeeting(props, body)),
          },
          ...(mayAny
            ? [
                {
                  label: meetings.change,
                  cell: (body: BodyId) =>
                    mayChangeFor(props, body) ? (
                      <a
                        href={schedulePath(props, `/moter/${body}`)}
                        aria-label={meetings.edit(words.parties.nameOf(body))}
                      >
                        {meetings.change}
                      </a>
                    ) : (
                      ''
                    ),
                },
              ]
            : []),
        ]}
        rows={bodies}
        keyOf={(body) => body}
      />
    </Section>
  );
}
