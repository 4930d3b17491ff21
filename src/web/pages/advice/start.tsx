// The way in to the adviser: what it is, and one field. What is asked stays in the address of the browser.
import { Section } from '../../components/section.tsx';
import type { Page, PageRequest } from '../../page.ts';
import { pathsFor } from '../../paths.ts';
import { NEED } from './answer-names.ts';

interface StartProps {
  readonly request: PageRequest;
  readonly error: string | null;
}

function Ask({ request, error }: StartProps) {
  const words = request.texts.adviserPages.start;
  const paths = pathsFor(request.language);
  return (
    <form class="stack" action={paths.advicePart('sporsmal')}>
      <div class="ds-field">
        <label class="ds-label" for={NEED}>
          {words.label}
        </label>
        <p data-field="description" id={`${NEED}-h`} class="tiny">
          {words.hint}
        </p>
        <input
          class="ds-input"
          id={NEED}
          name={NEED}
          type="text"
          maxLength={120}
          autocomplete="off"
          aria-invalid={error ? 'true' : undefined}
          aria-describedby={error ? `${NEED}-h ${NEED}-f` : `${NEED}-h`}
        />
        {error && (
          <p class="ds-validation-message field-error" id={`${NEED}-f`}>
            {error}
          </p>
        )}
      </div>
      <p class="buttons">
        <button class="ds-button" type="submit">
          {words.button}
        </button>
      </p>
      <p class="small">
        {words.examples}{' '}
        {words.exampleNeeds.map((need, place) => (
          <>
            {place > 0 && ', '}
            <a href={paths.advicePart('sporsmal', new URLSearchParams({ [NEED]: need }))}>{need}</a>
          </>
        ))}
      </p>
    </form>
  );
}

/** `isAsked`: the form was sent with nothing in it. */
export function advicePage(request: PageRequest, isAsked = false): Page {
  const words = request.texts.adviserPages.start;
  const paths = pathsFor(request.language);
  return {
    kind: 'page',
    title: words.title,
    description: words.lead,
    nav: 'advice',
    ...(isAsked ? { status: 422 as const, isPrivate: true } : {}),
    body: (
      <>
        <div class="frame head">
          <h1>{words.heading}</h1>
          <p class="lead">{words.lead}</p>
        </div>
        <div class="frame">
          <div class="two two-7-5">
            <Ask request={request} error={isAsked ? words.empty : null} />
            <aside class="stack-s" aria-labelledby="dine">
              <h2 id="dine" class="form-title">
                {words.privacyTitle}
              </h2>
              <p class="small">{words.privacy}</p>
              <p class="small">{words.privacyLink}</p>
            </aside>
          </div>
        </div>
        <Section id="hva" title={words.whatTitle}>
          <div class="stack">
            <ol class="steps">
              {words.what.map(([title, text]) => (
                <li key={title}>
                  <h3>{title}</h3>
                  <p>{text}</p>
                </li>
              ))}
            </ol>
            <p class="small">
              {words.limits} <a href={paths.rules()}>{words.rules}</a>
            </p>
          </div>
        </Section>
      </>
    ),
  };
}
