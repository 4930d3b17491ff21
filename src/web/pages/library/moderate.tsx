// Looking over what others have sent: a network's leader, and those who run the installation, read it as everybody would and
// decide.
import type { PartyDirectory } from '../../../flows/parties.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { Experience } from '../../../modules/network/library/model.ts';
import { isNameAgreed } from '../../../modules/network/library/rules.ts';
import { DataTable } from '../../components/data-table.tsx';
import { TextArea } from '../../components/text-area.tsx';
import type { Asked } from '../../own/routes.ts';
import type { Page, PageRequest } from '../../page.ts';
import { Concerns, LibraryHead, refusedStatus, saidIn } from './frame.tsx';
import { libraryProblemAt } from './library-words.ts';
import { NameAgreed } from './naming.tsx';
import { Told } from './told.tsx';

interface ToRead {
  readonly request: PageRequest;
  readonly parties: PartyDirectory;
  readonly experience: Experience;
  /** Where the decision is sent. */
  readonly action: string;
  readonly back: string;
  readonly problems: readonly Problem[];
  readonly typed: string;
}

function Decide({ request, parties, experience, action, problems, typed }: ToRead) {
  const { moderate: words, problems: problemWords } = request.texts.library;
  const version = <input type="hidden" name="versjon" value={String(experience.version)} />;
  return (
    <section class="frame section stack" aria-labelledby="avgjor">
      <h2 id="avgjor">{words.decide}</h2>
      <NameAgreed request={request} parties={parties} experience={experience} />
      {isNameAgreed(experience) ? (
        <form method="post" action={action}>
          <input type="hidden" name="valg" value="publiser" />
          {version}
          <button class="ds-button" type="submit">
            {words.publish}
          </button>
        </form>
      ) : (
        <p>{problemWords['library.notAgreed']({})}</p>
      )}
      <form class="stack message-form" method="post" action={action}>
        <input type="hidden" name="valg" value="tilbake" />
        {version}
        <TextArea
          id="grunn"
          name="grunn"
          label={words.reason}
          hints={[words.reasonHint]}
          value={typed}
          error={libraryProblemAt(request, problems, 'reason')}
        />
        <p class="buttons">
          <button class="ds-button" data-variant="secondary" type="submit">
            {words.giveBack}
          </button>
        </p>
      </form>
    </section>
  );
}

/** Of either, without its place in a menu. */
export function toReadPage(view: ToRead): Omit<Page, 'own' | 'installation'> {
  const { request, parties, experience, problems, back } = view;
  const words = request.texts.library.moderate;
  return {
    kind: 'page',
    ...refusedStatus(problems),
    title: experience.title,
    crumbs: [{ label: words.title, href: back }],
    body: (
      <>
        <LibraryHead
          request={request}
          above={words.lead}
          title={experience.title}
          faults={{ title: request.texts.library.form.errors, problems, fieldOf: () => 'grunn' }}
          below={<Concerns request={request} facts={experience} heading="h2" />}
        />
        <Told request={request} parties={parties} experience={experience} />
        <Decide {...view} />
      </>
    ),
  };
}

export function installationListPage(asked: Asked, rows: readonly Experience[]): Page {
  const { request, paths, parties } = asked;
  const { moderate: words, own } = request.texts.library;
  return {
    kind: 'page',
    title: words.title,
    installation: 'experiences',
    body: (
      <>
        <LibraryHead request={request} title={words.title} lead={words.lead} said={saidIn(request)} />
        <div class="frame section-end">
          {rows.length === 0 ? (
            <p>{words.none}</p>
          ) : (
            <DataTable
              caption={words.caption}
              rows={rows}
              keyOf={({ id }) => id}
              columns={[
                {
                  label: own.columns.title,
                  cell: ({ id, title }) => <a href={paths.installation(`/erfaringer/${id}`)}>{title}</a>,
                },
                { label: own.from, cell: ({ party }) => parties.nameOf(party ?? '') },
              ]}
            />
          )}
        </div>
      </>
    ),
  };
}
