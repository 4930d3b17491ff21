// An assignment on paper: what is asked, the body's own case, the names of its files, and lines to write on.
import {
  type AssignmentAnswer,
  assignmentWords,
  belowAssignment,
  gatheringOf,
  gatheringText,
} from './assignment-parts.tsx';

const LINES = 14;

const Lines = ({ count }: { count: number }) => (
  <div class="paper-lines">
    {Array.from({ length: count }, (_, at) => (
      <p class="paper-line" key={at}>
        <span class="write-here" />
      </p>
    ))}
  </div>
);

export const showPrint: AssignmentAnswer = async (props) => {
  const { place, own } = props;
  const { request, parties, ownCase, reader } = place;
  const words = assignmentWords(request);
  const { assignment, ownHandIn } = own;
  const files = (ownHandIn?.files ?? []).map(({ fileName }) => fileName);
  const gathering = await gatheringOf(props);
  const due =
    assignment.dueOn === null ? words.page.noDue : words.page.due(request.format.date(assignment.dueOn));
  return belowAssignment(props, {
    heading: assignment.title,
    lead: gathering ? `${gatheringText(request, assignment, gathering)}. ${due}` : due,
    children: (
      <div class="frame section stack">
        <p class="no-print">{words.print.lead}</p>
        <p class="paper-line">
          {words.print.body}:{' '}
          {reader.body === null ? <span class="write-here" /> : parties.nameOf(reader.body)}
        </p>
        <p class="paper-line">
          {words.print.case}: {ownCase === null ? <span class="write-here" /> : ownCase}
        </p>
        {files.length === 0 ? null : (
          <p class="paper-line">
            {words.answer.files}: {request.format.list(files)}
          </p>
        )}
        <p class="as-written narrow">{assignment.text}</p>
        <h2>{words.print.answer}</h2>
        <Lines count={LINES} />
        <h2>{words.print.next}</h2>
        <p class="small">{words.print.who}</p>
        <Lines count={4} />
      </div>
    ),
  });
};
