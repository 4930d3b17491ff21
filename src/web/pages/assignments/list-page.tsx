// All assignments of a network: the one thing to do now, and where each stands. The table stands on the network's own page, too.
import { type AssignmentView, nextOf, viewsOfAssignments } from '../../../flows/assignments/view.ts';
import { localDateAt } from '../../../kernel/local-date.ts';
import type { Gathering } from '../../../modules/network/gatherings/model.ts';
import { gatheringBooks } from '../../../modules/network/gatherings/queries.ts';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { NextStep } from '../../components/next-step.tsx';
import { Section } from '../../components/section.tsx';
import type { PageResult } from '../../page.ts';
import type { NetworkProps } from '../networks/network-frame.tsx';
import { assignmentWords, gatheringText, StandingMark } from './assignment-parts.tsx';
import { type AssignmentStep, bodysStep, leadersStep } from './next-step.ts';
import { type AssignmentPlace, signedInPlace } from './place.ts';

interface Listed {
  readonly place: AssignmentPlace;
  readonly views: readonly AssignmentView[];
  readonly gatherings: readonly Gathering[];
}

async function listed(place: AssignmentPlace): Promise<Listed> {
  const { ctx, network, reader } = place;
  return {
    place,
    views: await viewsOfAssignments(ctx, { network: network.id, reader }),
    gatherings: (await gatheringBooks(ctx, network.id)).map(({ gathering }) => gathering),
  };
}

/** Bodies whose delivery the reader sees. */
const deliveredOf = ({ handIns }: AssignmentView): number =>
  handIns.filter(({ state }) => state === 'delivered').length;

function columnsOf({ place, gatherings }: Listed): Column<AssignmentView>[] {
  const { request, reader } = place;
  const words = assignmentWords(request);
  const { columns } = words.list;
  const ofGathering = ({ assignment }: AssignmentView): string => {
    const found = gatherings.find(({ number }) => number === assignment.gathering);
    return found ? gatheringText(request, assignment, found) : words.list.noGathering;
  };
  const you: Column<AssignmentView> = {
    label: columns.you,
    cell: ({ own, assignment }) =>
      assignment.state === 'withdrawn' ? (
        words.states.withdrawn
      ) : own ? (
        <StandingMark request={request} standing={own} />
      ) : (
        words.standing.notAsked
      ),
  };
  const state: Column<AssignmentView> = {
    label: columns.state,
    cell: ({ assignment }) => words.states[assignment.state],
  };
  return [
    {
      label: columns.name,
      cell: ({ assignment: { number, title } }) => (
        <a href={place.href(`/${number}`)}>{words.list.numbered(number, title)}</a>
      ),
    },
    { label: columns.gathering, cell: ofGathering },
    {
      label: columns.due,
      cell: ({ assignment }) =>
        assignment.dueOn === null ? words.list.noDue : request.format.date(assignment.dueOn),
    },
    {
      label: columns.delivered,
      cell: (view) =>
        view.assignment.state === 'draft' || !(reader.leads || view.assignment.isShared)
          ? '–'
          : words.list.of(deliveredOf(view), view.asked.length),
    },
    ...(reader.body === null ? [] : [you]),
    ...(reader.leads ? [state] : []),
  ];
}

function AssignmentsTable(props: Listed) {
  return (
    <DataTable
      caption={assignmentWords(props.place.request).list.caption}
      columns={columnsOf(props)}
      rows={props.views}
      keyOf={({ assignment }) => assignment.id}
    />
  );
}

function Next({ place, views }: Listed) {
  const { request } = place;
  const waits = place.mayAnswer ? nextOf(views) : null;
  const step = place.mayLead ? leadersStep(place, views) : waits && bodysStep(place, waits);
  return step ? (
    <div class="frame">
      <NextStep texts={request.texts.site} id="neste" {...step} />
    </div>
  ) : null;
}

export async function showList(props: NetworkProps): Promise<PageResult> {
  const all = await listed(signedInPlace(props));
  const { place, views } = all;
  const words = assignmentWords(place.request).list;
  return place.page({
    lead: words.lead,
    children: (
      <>
        <Next {...all} />
        <Section
          id="oppgaver"
          title={words.title}
          aside={place.mayLead && views.length > 0 ? <a href={place.href('/ny')}>{words.plan}</a> : undefined}
        >
          {views.length === 0 ? <p>{words.none}</p> : <AssignmentsTable {...all} />}
        </Section>
      </>
    ),
  });
}

/** What the network's own page shows of assignments. */
export type AssignmentsForPart = Listed;

export const assignmentsForPart = (props: NetworkProps): Promise<AssignmentsForPart> =>
  listed(signedInPlace(props));

/** «Mellom samlingene»; nothing before something is given. */
export function AssignmentsPart(all: AssignmentsForPart) {
  const { place, views } = all;
  const given = views.filter(({ assignment }) => assignment.state !== 'draft');
  const words = assignmentWords(place.request).list;
  if (given.length === 0) return null;
  return (
    <Section id="mellom" title={words.between} aside={<a href={place.href()}>{words.all}</a>}>
      <AssignmentsTable {...all} views={given} />
    </Section>
  );
}

/** What the body has most reason to take up now; null: nothing, or nothing that is due by the instant. */
export function nextAssignment({ place, views }: AssignmentsForPart, by: Date | null): AssignmentStep | null {
  const next = place.mayAnswer && !place.reader.leads ? nextOf(views) : null;
  const { dueOn = null } = next?.assignment ?? {};
  const isNear = by === null || (dueOn !== null && dueOn <= localDateAt(by.getTime()));
  return next && isNear ? bodysStep(place, next) : null;
}
