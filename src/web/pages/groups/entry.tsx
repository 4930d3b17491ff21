// The way in: upload a list or take the example, what happens to the file, and what the answer cannot know.
import { LARGEST_FILE } from '../../../flows/read-needs.ts';
import type { Problem } from '../../../kernel/result.ts';
import { Section } from '../../components/section.tsx';
import type { Page, PageRequest } from '../../page.ts';
import { pathsFor } from '../../paths.ts';
import { problemText } from './problem-text.ts';

/** A file that could not be read. Its name is null where none was sent. */
export interface RefusedFile {
  readonly name: string | null;
  readonly problems: readonly Problem[];
}

function UploadForm({ request, isRefused }: { request: PageRequest; isRefused: boolean }) {
  const words = request.texts.groups.entry;
  const paths = pathsFor(request.language);
  return (
    <form class="stack" method="post" action={paths.groups()} enctype="multipart/form-data">
      <h2 id="last-opp">{words.uploadTitle}</h2>
      <div class="ds-field">
        <label class="ds-label" for="fil">
          {words.file}
        </label>
        <p data-field="description" id="fil-h" class="tiny">
          {words.fileHint}
        </p>
        <input
          class="ds-input"
          id="fil"
          name="fil"
          type="file"
          required
          accept=".xlsx,.csv,.txt,.json,text/csv,application/json"
          aria-describedby={isRefused ? 'fil-h nektet' : 'fil-h'}
          aria-invalid={isRefused ? 'true' : undefined}
        />
      </div>
      <p class="buttons">
        <button class="ds-button" type="submit">
          {words.upload}
        </button>
      </p>
      <p class="small">{words.privacy}</p>
      <p class="small">
        {words.template} <a href={paths.groupsTemplate('xlsx')}>{words.templateXlsx}</a>,{' '}
        <a href={paths.groupsTemplate('csv')}>{words.templateCsv}</a>
      </p>
    </form>
  );
}

function Refusal({ request, refused }: { request: PageRequest; refused: RefusedFile }) {
  const words = request.texts.groups.refused;
  return (
    <div class="refused" id="nektet" role="alert">
      <h2>{words.heading}</h2>
      {refused.name ? <p class="small">{words.file(refused.name)}</p> : null}
      <ul class="plain-list">
        {refused.problems.map((problem) => (
          <li key={`${problem.code}${JSON.stringify(problem.facts)}`}>{problemText(request, problem)}</li>
        ))}
      </ul>
      <p class="small">{words.nothingKept}</p>
    </div>
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
export function groupsEntryPage(request: PageRequest, refused: RefusedFile | null = null): Page {
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
