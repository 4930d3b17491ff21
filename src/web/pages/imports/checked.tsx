// A list before anything of it is saved: how many rows can be saved, what they change, what must be mended, and the decision.
import { localDateAt } from '../../../kernel/local-date.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { ImportCounts, ListImport } from '../../../modules/planning/imports/list-import.ts';
import type { Page } from '../../page.ts';
import { FaultSummary, type FaultyView, MendRows } from './bad-rows.tsx';
import { Effects, type EffectsView } from './effects.tsx';
import { type ImportView, importCrumbs, importPath, importProblem } from './import-words.ts';

interface CheckedView extends ImportView {
  readonly counts: ImportCounts;
  /** The list that this is a newer edition of; null where it is the first. */
  readonly edition: ListImport | null;
  readonly faulty: FaultyView;
  /** Null where nothing is new, changed or gone. */
  readonly effects: EffectsView | null;
  /** Rows that were mended just now; null where none was sent. */
  readonly mended: number | null;
  /** Guessed categories were written just now. */
  readonly hasNamed: boolean;
  readonly problems: readonly Problem[];
}

function headingOf({ asked: { request }, counts }: CheckedView): string {
  const words = request.texts.imports.checked;
  const { number } = request.format;
  const good = counts.rows - counts.faulty;
  if (counts.rows === 0) return words.headingEmpty;
  if (good === 0) return words.headingNone;
  if (counts.faulty > 0) return words.heading(number(good), number(counts.rows));
  return counts.added + counts.changed === 0
    ? words.headingSame
    : words.headingAll(request.format.countWord(counts.rows), counts.rows === 1);
}

function Counts({ view }: { view: CheckedView }) {
  const { counts, asked } = view;
  const words = asked.request.texts.imports.checked;
  const shown = [
    [words.added, counts.added],
    [words.changed, counts.changed],
    [words.unchanged, counts.unchanged],
    ...(counts.gone > 0 ? ([[words.gone, counts.gone]] as const) : []),
    ...(counts.faulty > 0 ? ([[words.faulty, counts.faulty]] as const) : []),
  ] as const;
  return (
    <dl class="key-figures counts">
      {shown.map(([label, count]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd class="big">{asked.request.format.number(count)}</dd>
        </div>
      ))}
    </dl>
  );
}

function Notes({ view }: { view: CheckedView }) {
  const { asked, list, counts, edition, mended, hasNamed, problems } = view;
  const { request } = asked;
  const words = request.texts.imports;
  const { sum, headings } = counts.skipped;
  return (
    <>
      {problems.length > 0 ? (
        <div class="refused" role="alert">
          {problems.map((problem) => (
            <p key={problem.code}>{importProblem(asked, problem)}</p>
          ))}
        </div>
      ) : null}
      {list.wasOutdated ? (
        <p class="refused" role="status">
          {words.checked.outdated}
        </p>
      ) : null}
      {mended === null ? null : mended > 0 ? (
        <p class="done" role="status">
          {words.mend.mended(mended)}
        </p>
      ) : (
        <p class="refused" role="status">
          {words.mend.notMended}
        </p>
      )}
      {hasNamed ? (
        <p class="done" role="status">
          {words.guesses.saved}
        </p>
      ) : null}
      {counts.guessed > 0 ? (
        <p>
          {words.guesses.note(request.format.number(counts.guessed), counts.guessed === 1)}{' '}
          <a href={`${importPath({ asked, list }, '', { vis: 'nye' })}#endringer`}>{words.guesses.look}</a>
        </p>
      ) : null}
      {edition ? (
        <p>
          {words.checked.edition(
            edition.fileName,
            request.format.date(localDateAt(edition.createdAt.getTime())),
          )}
        </p>
      ) : null}
      {sum + headings > 0 ? <p class="small">{words.checked.skipped(sum, headings)}</p> : null}
    </>
  );
}

function RemoveGone({ view }: { view: CheckedView }) {
  const { counts, asked } = view;
  const words = asked.request.texts.imports.checked;
  if (counts.gone === 0) return null;
  return (
    <div>
      <p class="check">
        <input type="checkbox" id="fjern" name="fjern" value="ja" aria-describedby="fjern-h" />
        <label for="fjern">{words.removeGone(asked.request.format.number(counts.gone))}</label>
      </p>
      <p class="tiny" id="fjern-h">
        {words.goneStay}
      </p>
    </div>
  );
}

/** With rows that cannot be used she chooses: to mend them first, or to save the others without them. */
function Decision({ view }: { view: CheckedView }) {
  const { counts, asked, list } = view;
  const { request } = asked;
  const words = request.texts.imports.checked;
  const { number } = request.format;
  const changes = counts.added + counts.changed;
  if (changes + counts.gone === 0) return null;
  const hasFaulty = counts.faulty > 0;
  const save = changes === 0 ? words.saveGone : words.save(number(changes));
  return (
    <form class="next-step" method="post" action={importPath(view, '/lagre')} aria-labelledby="lagre">
      <p class="next-step-word">{request.texts.site.nextStep}</p>
      <h2 id="lagre">{hasFaulty ? words.chooseTitle : words.saveTitle}</h2>
      <p>{words.saveText}</p>
      {hasFaulty ? <p>{words.chooseText(number(counts.faulty))}</p> : null}
      <input type="hidden" name="versjon" value={list.version} />
      {hasFaulty ? <input type="hidden" name="uten" value="ja" /> : null}
      <RemoveGone view={view} />
      <p class="buttons">
        {hasFaulty ? (
          <a class="ds-button" href="#rett">
            {words.mendFirst(number(counts.faulty))}
          </a>
        ) : null}
        <button class="ds-button" {...(hasFaulty ? { 'data-variant': 'secondary' } : {})} type="submit">
          {hasFaulty ? words.saveGood(number(counts.rows - counts.faulty)) : save}
        </button>
      </p>
    </form>
  );
}

function OtherWays({ view }: { view: CheckedView }) {
  const words = view.asked.request.texts.imports.checked;
  return (
    <div class="buttons">
      {(['/velg', '/forkast'] as const).map((part) => (
        <form key={part} class="inline" method="post" action={importPath(view, part)}>
          <input type="hidden" name="versjon" value={view.list.version} />
          <button class="ds-button" data-variant="tertiary" type="submit">
            {part === '/velg' ? words.again : words.discard}
          </button>
        </form>
      ))}
    </div>
  );
}

export function checkedPage(view: CheckedView): Page {
  const { asked, list, counts, problems } = view;
  const title = headingOf(view);
  const hasFaulty = counts.faulty > 0;
  return {
    kind: 'page',
    ...(problems.length > 0 ? { status: 422 as const } : {}),
    title,
    crumbs: importCrumbs(asked),
    own: { party: asked.party, current: 'imports' },
    body: (
      <>
        <div class="frame head stack">
          <h1>{title}</h1>
          <p class="lead">
            {asked.request.texts.imports.checked.lead}{' '}
            {asked.request.texts.imports.start.fileNamed(list.fileName)}
          </p>
          <Notes view={view} />
          <Counts view={view} />
        </div>
        <div class="frame section-end stack">
          {hasFaulty ? <FaultSummary view={view.faulty} /> : null}
          <Decision view={view} />
          <OtherWays view={view} />
        </div>
        {hasFaulty ? <MendRows view={view.faulty} /> : null}
        {view.effects ? <Effects view={view.effects} /> : null}
      </>
    ),
  };
}
