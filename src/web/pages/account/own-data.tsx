// What a person decides about herself: name, language, weekly letter; all of her data as a file; and being erased.
import type { Problem } from '../../../kernel/result.ts';
import { LANGUAGE_CHOICES } from '../../../modules/accounts/model.ts';
import type { OwnSettings } from '../../../modules/accounts/people-queries.ts';
import { Choices, SelectField, TextField } from '../../components/form-fields.tsx';
import { Section } from '../../components/section.tsx';
import type { Asked } from '../../own/routes.ts';
import type { Page, PageRequest } from '../../page.ts';
import { pathsFor } from '../../paths.ts';
import { NotDone } from '../people/done-line.tsx';
import { problemOf } from '../people/problem-words.ts';

export interface OwnDataView {
  /** As kept, or as typed. */
  readonly settings: OwnSettings;
  readonly problems: readonly Problem[];
}

/** Sections of the person's own page. */
export function OwnData({ asked: { request, paths }, view }: { asked: Asked; view: OwnDataView }) {
  const words = request.texts.people.mine;
  const { languages } = request.texts.accounts;
  const { settings, problems } = view;
  return (
    <>
      <Section id="om-deg" title={words.title}>
        <form class="stack narrow" method="post" action={paths.me('/om-meg')} novalidate>
          <TextField
            id="navn"
            name="navn"
            label={words.name}
            value={settings.name}
            autocomplete="name"
            maxLength={120}
            error={problemOf(request, problems, 'name')}
          />
          <SelectField
            id="sprak"
            name="sprak"
            label={words.language}
            value={settings.language}
            options={LANGUAGE_CHOICES.map((value) => ({ value, label: languages[value] }))}
          />
          <Choices
            name="ukebrev"
            legend={words.digest}
            hint={words.digestHint}
            type="checkbox"
            options={[{ value: 'ja', label: words.digestYes }]}
            chosen={settings.wantsDigest ? ['ja'] : []}
          />
          <p class="buttons">
            <button class="ds-button" type="submit">
              {words.save}
            </button>
          </p>
        </form>
      </Section>
      <Section id="opplysninger" title={words.dataTitle}>
        <div class="stack">
          <p>{words.dataText}</p>
          <p class="buttons">
            <a class="ds-button" data-variant="secondary" href={paths.me('/mine-opplysninger')}>
              {words.download}
            </a>
            <a href={paths.me('/slett')}>{words.eraseLink}</a>
          </p>
        </div>
      </Section>
    </>
  );
}

interface EraseView {
  /** As typed. */
  readonly confirmation: string;
  readonly problems: readonly Problem[];
  /** Why it was not done, where the field is not to blame. */
  readonly notDone: string | undefined;
}

export function eraseMePage(asked: Asked, { confirmation, problems, notDone }: EraseView): Page {
  const { request, paths, signedIn } = asked;
  const words = request.texts.people.mine;
  return {
    kind: 'page',
    status: problems.length > 0 ? 422 : 200,
    title: words.eraseTitle,
    body: (
      <div class="frame head">
        <h1>{words.eraseTitle}</h1>
        <p class="lead">{words.eraseLead}</p>
        <NotDone request={request} text={notDone} />
        <ul>
          <li>{words.eraseGone}</li>
          <li>{words.eraseKept}</li>
          <li>{words.eraseElsewhere}</li>
        </ul>
        <p class="small">{signedIn.email}</p>
        <form class="stack narrow" method="post" action={paths.me('/slett')} novalidate>
          <TextField
            id="bekreft"
            name="bekreft"
            label={words.confirm}
            type="email"
            value={confirmation}
            maxLength={254}
            error={problemOf(request, problems, 'confirmation')}
          />
          <p class="buttons">
            <button class="ds-button" data-color="danger" type="submit">
              {words.erase}
            </button>
            <a href={paths.me()}>{words.keep}</a>
          </p>
        </form>
      </div>
    ),
  };
}

/** For somebody who is nobody here any more. */
export function erasedPage(request: PageRequest): Page {
  const words = request.texts.people.mine;
  return {
    kind: 'page',
    title: words.erasedTitle,
    isPrivate: true,
    body: (
      <div class="frame head">
        <h1>{words.erasedTitle}</h1>
        <p class="lead">{words.erasedText}</p>
        <p>
          <a href={pathsFor(request.language).home()}>{request.texts.signInWays.toHome}</a>
        </p>
      </div>
    ),
  };
}
