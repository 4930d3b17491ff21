// Files in what a body hands in: those that are there, and a form for one more. And one of them to save, for whoever reads the hand-in.
// The same by a link.
import { giveFromNetwork, putInNetwork } from '../../../flows/files/network-files.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import { attachFile, detachFile } from '../../../modules/network/assignments/file-commands.ts';
import { FilesThere, OneMoreFile } from '../../components/stored-file.tsx';
import { textIn } from '../../own/routes.ts';
import { sentFileIn, toSave } from '../../own/sent-file.ts';
import type { Page } from '../../page.ts';
import {
  type AssignmentAnswer,
  AssignmentFaults,
  type AssignmentProps,
  askedOf,
  assignmentGone,
  assignmentHref,
  assignmentPart,
  assignmentProblemAt,
  assignmentWords,
  belowAssignment,
  HandInFile,
} from './assignment-parts.tsx';
import { mayHandIn } from './hand-in-page.tsx';

function page(props: AssignmentProps, problems: readonly Problem[]): Page {
  const { place, own } = props;
  const { request, services } = place;
  const { files: words, handIn, attach } = assignmentWords(request);
  return belowAssignment(props, {
    heading: words.title,
    lead: own.assignment.isShared ? handIn.all : handIn.leaderOnly,
    problems,
    children: (
      <>
        <div class="frame">
          <AssignmentFaults request={request} problems={problems} idOf={() => 'fil'} />
        </div>
        <FilesThere
          id="lagt-ved"
          title={attach.attached}
          files={own.ownHandIn?.files ?? []}
          linkTo={(file) => <HandInFile {...props} file={file} />}
          removeAction={assignmentHref(props, '/filer/fjern')}
          words={{ remove: attach.detach, removeOf: attach.detachOf }}
        />
        <OneMoreFile
          request={request}
          fault={assignmentProblemAt(request, problems, 'file')}
          isScanned={services.scanner !== null}
          action={assignmentHref(props, '/filer')}
          words={{ add: words.add, button: words.button, back: attach.back }}
          backTo={assignmentHref(props, '/svar')}
        />
      </>
    ),
  });
}

export const showFiles: AssignmentAnswer = (props) =>
  mayHandIn(props) ? page(props, []) : assignmentGone(props.place);

export const putInFile: AssignmentAnswer = async (props) => {
  const { place } = props;
  if (!mayHandIn(props)) return assignmentGone(place);
  const sent = await sentFileIn(await place.form());
  if (sent === null) return page(props, [problem('files.missing', 'file')]);
  const done = await putInNetwork(place.services, sent, (file) =>
    attachFile(place.ctx, { ...askedOf(props), file }),
  );
  return place.after(done, assignmentPart(props, '/filer?sagt=vedlagt'), (problems) => page(props, problems));
};

export const takeAwayFile: AssignmentAnswer = async (props) => {
  const { place } = props;
  if (!mayHandIn(props)) return assignmentGone(place);
  const file = textIn(await place.form(), 'id', 40);
  const done = await detachFile(place.ctx, { ...askedOf(props), file });
  return place.after(done, assignmentPart(props, '/filer?sagt=fjernet'), (problems) => page(props, problems));
};

/** For whoever reads the hand-in that it is in; for all others it does not exist. */
export const saveFile: AssignmentAnswer = async (props) => {
  const { place, own } = props;
  const { request, network } = place;
  const file = own.handIns.flatMap(({ files }) => files).find(({ id }) => id === request.params['fil']);
  if (!file) return assignmentGone(place);
  const given = await giveFromNetwork(place.services, network.id, file);
  if (given.ok) return toSave(file, given.value);
  return belowAssignment(props, {
    heading: file.fileName,
    problems: given.problems,
    children: <p class="frame">{assignmentProblemAt(request, given.problems, 'file')}</p>,
  });
};
