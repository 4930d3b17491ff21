// The way in: upload a list or take the example, what happens to the file, and what the answer cannot know.
import { LARGEST_FILE } from '../../../flows/read-needs.ts';
import type { Problem } from '../../../kernel/result.ts';
import { FileForm, RefusedFile } from '../../components/file-upload.tsx';
import { Section } from '../../components/section.tsx';
import type { Page, PageRequest } from '../../page.ts';
import { pathsFor } from '../../paths.ts';
import { problemText } from './problem-text.ts';

/** A file that could not be read. Its name is null where none was sent. */
interface UnreadFile {
  readonly name: string | null;
  readonly problems: readonly Problem[];
}

function UploadForm({ request, isRefused }: { request: PageRequest; isRefused: boolean }) {
  const words = request.texts.groups.entry;
  const paths = pathsFor(request.language);
  return (
    <FileForm
      action={paths.groups()}
      accept=".xlsx,.csv,.txt,.json,text/csv,application/json"
      words={words}
      isRefused={isRefused}
      heading={<h2 id="last-opp">{words.uploadTitle}</h2>}
    >
      <p class="small">{words.privacy}</p>
      <p class="small">
        {words.template} <a href={paths.groupsTemplate('xlsx')}>{words.templateXlsx}</a>,{' '}
        <a href={paths.groupsTemplate('csv')}>{words.templateCsv}</a>
      </p>
    </FileForm>
  );
}

function Refusal({ request, refused }: { request: PageRequest; refused: UnreadFile }) {
  const words = request.texts.groups.refused;
  return (
    <RefusedFile
      title={words.heading}
      file={refused.name && words.file(refused.name)}
      lines={refused.problems.map((problem) => problemText(request, problem))}
      nothingKept={words.nothingKept}
    />
  );
}

function Example({ request }: { request: PageRequest }) {
  const words = request.texts.groups.entry;
  return (
    <section class="next-step" aria-labelledby="eksempel">
      <h2 id="eksempel">{words.exampleTitle}</h2>
      <p>{words.exampleText}</p>
      <form class="buttons" method="post" action={pathsFor(request.language).groupsExample()}>
        <button class="ds-button" type="submit">
          {words.exampleButton}
        </button>
      </form>
    </section>
  );
}

function How({ request }: { request: PageRequest }) {
  const words = request.texts.groups.entry;
  const paths = pathsFor(request.language);
  return (
    <>
      <Section id="slik" title={words.howTitle}>
        <ol class="steps">
          {words.how.map(([title, text]) => (
            <li key={title}>
              <h3>{title}</h3>
              <p>{text}</p>
            </li>
          ))}
        </ol>
      </Section>
      <section class="frame section">
        <div class="two">
          <div class="stack">
            <h2>{words.needTitle}</h2>
            <p>{words.need}</p>
            <p>
              <a href={paths.categories()}>{words.categories}</a>
            </p>
          </div>
          <div class="stack">
            <h2>{words.limitsTitle}</h2>
            <ul class="plain-list">
              {words.limits.map((limit) => (
                <li key={limit}>{limit}</li>
              ))}
            </ul>
            <p>
              <a href={paths.groupsAssumptions()}>{request.texts.groups.allAssumptions.link}</a>
            </p>
          </div>
        </div>
      </section>
    </>
  );
}

/** `refused`: the file just sent; nothing of it is kept. */
export function groupsEntryPage(request: PageRequest, refused: UnreadFile | null = null): Page {
  const words = request.texts.groups.entry;
  return {
    kind: 'page',
    title: words.heading,
    description: words.description,
    nav: 'groups',
    ...(refused ? { status: 422 as const, isPrivate: true } : {}),
    body: (
      <>
        <div class="frame head">
          <h1>{words.heading}</h1>
          <p class="lead">{words.lead}</p>
        </div>
        <div class="frame">
          <div class="two two-7-5">
            <div class="stack">
              {refused ? <Refusal request={request} refused={refused} /> : null}
              <UploadForm request={request} isRefused={refused !== null} />
            </div>
            <Example request={request} />
          </div>
        </div>
        <How request={request} />
      </>
    ),
  };
}

/** The body was larger than anything we read. */
export function tooLargePage(request: PageRequest): Page {
  const problem: Problem = {
    code: 'file.tooLarge',
    path: 'file',
    facts: { megabytes: LARGEST_FILE / 1024 / 1024 },
  };
  return { ...groupsEntryPage(request, { name: null, problems: [problem] }), status: 413 };
}
