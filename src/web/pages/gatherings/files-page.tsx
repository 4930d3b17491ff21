// The material of a part of the programme as files: those that are there and a form for one more, for those who lead; and one of them
// to save, for whoever sees the gathering.
import { giveFromNetwork, putInNetwork } from '../../../flows/files/network-files.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import { addMaterial, removeMaterial } from '../../../modules/network/gatherings/file-commands.ts';
import type { Session } from '../../../modules/network/gatherings/model.ts';
import { FilesThere, OneMoreFile, StoredFileLink } from '../../components/stored-file.tsx';
import { textIn } from '../../own/routes.ts';
import { sentFileIn, toSave } from '../../own/sent-file.ts';
import type { Page, PageResult } from '../../page.ts';
import { notFoundPage } from '../error.tsx';
import { networkProblem } from '../networks/found-network.ts';
import {
  afterwards,
  askedOf,
  belowGathering,
  type GatheringAnswer,
  GatheringFaults,
  type GatheringProps,
  gatheringPath,
  gatheringProblemAt,
  gatheringWords,
} from './gathering-parts.tsx';

interface SessionProps extends GatheringProps {
  readonly session: Session;
}

function page(props: SessionProps, problems: readonly Problem[]): Page {
  const { asked, session } = props;
  const { request, services } = asked;
  const { files: words, programme } = gatheringWords(request);
  const path = gatheringPath(props, `/program/${session.id}/filer`);
  return belowGathering(props, {
    heading: words.title(session.title),
    lead: words.lead,
    problems,
    children: (
      <>
        <div class="frame">
          <GatheringFaults request={request} problems={problems} idOf={() => 'fil'} />
        </div>
        <FilesThere
          id="filene"
          title={words.there}
          files={session.files}
          linkTo={(file) => (
            <StoredFileLink request={request} file={file} href={gatheringPath(props, `/filer/${file.id}`)} />
          )}
          removeAction={`${path}/fjern`}
          words={programme}
        />
        <OneMoreFile
          request={request}
          fault={gatheringProblemAt(request, problems, 'file')}
          isScanned={services.scanner !== null}
          action={path}
          words={words}
          backTo={gatheringPath(props, '/program')}
        />
      </>
    ),
  });
}

/** For the part that the address names. */
const withSession =
  (answer: (props: SessionProps) => PageResult | Promise<PageResult>): GatheringAnswer =>
  (props) => {
    const { request } = props.asked;
    const session = props.own.sessions.find(({ id }) => id === request.params['del']);
    return session
      ? answer({ ...props, session })
      : notFoundPage(request, gatheringWords(request).problems['gathering.gone']({}));
  };

export const showMaterial = withSession((props) => page(props, []));

const back = ({ own, session }: SessionProps, said: string): string =>
  `/${own.gathering.number}/program/${session.id}/filer?sagt=${said}`;

export const putInMaterial = withSession(async (props) => {
  const { asked, session } = props;
  const sent = await sentFileIn(await asked.form());
  if (sent === null) return page(props, [problem('files.missing', 'file')]);
  const done = await putInNetwork(asked.services, sent, (file) =>
    addMaterial(asked.ctx, { ...askedOf(props), session: session.id, file }),
  );
  const refused = (problems: readonly Problem[]) => page(props, problems);
  return afterwards(props, done, { to: back(props, 'lagtUt'), refused });
});

export const takeAwayMaterial = withSession(async (props) => {
  const { asked, session } = props;
  const file = textIn(await asked.form(), 'id', 40);
  const done = await removeMaterial(asked.ctx, { ...askedOf(props), session: session.id, file });
  const refused = (problems: readonly Problem[]) => page(props, problems);
  return afterwards(props, done, { to: back(props, 'tattBort'), refused });
});

interface MaterialAsked extends Pick<GatheringProps['asked'], 'request' | 'services'> {
  readonly network: string;
  /** As far as whoever asks sees them. */
  readonly sessions: readonly Pick<Session, 'files'>[];
}

/** The file that the address names; for those who do not see its part it does not exist. */
export async function materialFile(asked: MaterialAsked): Promise<PageResult> {
  const { request, services, network, sessions } = asked;
  const file = sessions.flatMap(({ files }) => files).find(({ id }) => id === request.params['fil']);
  if (!file) return notFoundPage(request, request.texts.files.problems['files.gone']({}));
  const given = await giveFromNetwork(services, network, file);
  if (given.ok) return toSave(file, given.value);
  return notFoundPage(request, given.problems.map((one) => networkProblem(request, one)).join(' '));
}

export const saveMaterial: GatheringAnswer = ({ asked, view, own }) =>
  materialFile({ ...asked, network: view.network.id, sessions: own.sessions });
