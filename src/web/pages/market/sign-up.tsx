// Signing up for a market dialogue without an account: the form, and what happens next. The answer is the same whether the
// firm takes part already or not.
import type { ComponentChildren } from 'preact';
import { type PublicView, signUpBy } from '../../../flows/market/public-view.ts';
import type { Problem } from '../../../kernel/result.ts';
import { CONTACT_DAYS_AFTER } from '../../../modules/procurement/market/rules.ts';
import { LANGUAGES, type Language } from '../../../texts/language.ts';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Choices, SelectField, TextField } from '../../components/form-fields.tsx';
import { textIn } from '../../own/routes.ts';
import type { Page, PageRequest } from '../../page.ts';
import { pathsFor } from '../../paths.ts';
import { demoBanner } from '../proposals/demo-banner.ts';
import { marketProblem, marketProblemAt } from './market-words.ts';

export interface TypedSignUp {
  readonly orgNumber: string;
  readonly name: string;
  readonly contactName: string;
  readonly email: string;
  readonly language: Language;
  readonly activities: readonly string[];
}

const NOTHING: TypedSignUp = {
  orgNumber: '',
  name: '',
  contactName: '',
  email: '',
  language: 'nb',
  activities: [],
};

const languageOf = (code: string): Language => LANGUAGES.find((one) => one === code) ?? 'nb';

export const typedSignUp = (form: FormData): TypedSignUp => ({
  orgNumber: textIn(form, 'orgnr', 40),
  name: textIn(form, 'firma', 201),
  contactName: textIn(form, 'kontakt', 201),
  email: textIn(form, 'epost', 255),
  language: languageOf(textIn(form, 'sprak', 2)),
  activities: form
    .getAll('aktivitet')
    .slice(0, 50)
    .map((value) => String(value)),
});

/** Fields by the path of a problem. */
const FIELDS: Readonly<Record<string, string>> = {
  orgNumber: 'orgnr',
  name: 'firma',
  contactName: 'kontakt',
  email: 'epost',
};

export interface SignUpProps {
  readonly request: PageRequest;
  readonly view: PublicView;
  readonly sent: { readonly typed: TypedSignUp; readonly problems: readonly Problem[] } | null;
}

function Privacy({ request }: Pick<SignUpProps, 'request'>) {
  const words = request.texts.market.signUp;
  return (
    <section class="stack-s" aria-labelledby="personvern">
      <h2 id="personvern">{words.privacyTitle}</h2>
      <ul class="plain-list">
        {words.privacy(request.format.number(CONTACT_DAYS_AFTER)).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p>
        <a href={pathsFor(request.language).privacy()}>{words.privacyLink}</a>
      </p>
    </section>
  );
}

function ActivityChoices({ request, view, typed }: SignUpProps & { readonly typed: TypedSignUp }) {
  const words = request.texts.market.signUp;
  const options = view.dialogue.activities.flatMap((activity) => {
    const last = signUpBy(activity, view.today);
    return last === null
      ? []
      : [{ value: activity.id, label: words.until(activity.title, request.format.date(last)) }];
  });
  if (options.length === 0) return null;
  return (
    <Choices
      name="aktivitet"
      legend={words.activities}
      hint={words.activitiesHint}
      options={options}
      chosen={typed.activities}
      type="checkbox"
    />
  );
}

function Form(props: SignUpProps) {
  const { request, view, sent } = props;
  const words = request.texts.market.signUp;
  const typed = sent?.typed ?? { ...NOTHING, language: request.language };
  const problems = sent?.problems ?? [];
  const field = (
    path: keyof typeof FIELDS,
    label: string,
    more: Partial<Parameters<typeof TextField>[0]>,
  ) => (
    <TextField
      id={FIELDS[path] ?? ''}
      name={FIELDS[path] ?? ''}
      label={label}
      maxLength={200}
      error={marketProblemAt(request, problems, String(path))}
      {...more}
    />
  );
  return (
    <form
      class="stack narrow"
      method="post"
      action={pathsFor(request.language).marketDialogue(view.dialogue.procurement, '/pamelding')}
    >
      <ErrorSummary
        title={request.texts.market.faults}
        lines={problems.map((one) => ({
          id: FIELDS[one.path] ?? 'orgnr',
          text: marketProblem(request, one),
        }))}
      />
      {field('orgNumber', words.orgNumber, {
        hint: words.orgNumberHint,
        value: typed.orgNumber,
        isNumber: true,
        maxLength: 40,
      })}
      {field('name', words.name, { value: typed.name, autocomplete: 'organization' })}
      {field('contactName', words.contact, { value: typed.contactName, autocomplete: 'name' })}
      {field('email', words.email, {
        hint: words.emailHint,
        value: typed.email,
        type: 'email',
        autocomplete: 'email',
        maxLength: 254,
      })}
      <SelectField
        id="sprak"
        name="sprak"
        label={words.language}
        value={typed.language}
        options={LANGUAGES.map((value) => ({ value, label: words.languages[value] }))}
      />
      <ActivityChoices {...props} typed={typed} />
      <p class="buttons">
        <button class="ds-button" type="submit">
          {words.send}
        </button>
      </p>
    </form>
  );
}

interface BelowProps extends Pick<SignUpProps, 'request' | 'view'> {
  readonly title: string;
  readonly status?: Page['status'];
  readonly children: ComponentChildren;
}

function below({ request, view, title, status, children }: BelowProps): Page {
  const words = request.texts.market;
  const paths = pathsFor(request.language);
  const { dialogue } = view;
  return {
    kind: 'page',
    title: `${title} – ${dialogue.title}`,
    isPrivate: true,
    ...(status ? { status } : {}),
    ...demoBanner(request, dialogue.isDemo),
    crumbs: [
      { label: words.list.title, href: paths.marketDialogues() },
      { label: dialogue.title, href: paths.marketDialogue(dialogue.procurement) },
    ],
    body: (
      <>
        <div class="frame head">
          <p class="small">{dialogue.title}</p>
          <h1>{title}</h1>
        </div>
        <div class="frame stack">{children}</div>
      </>
    ),
  };
}

export function signUpPage(props: SignUpProps): Page {
  const { request, view, sent } = props;
  const words = request.texts.market;
  const isLate = sent?.problems.some(({ code }) => code === 'market.tooMany') ?? false;
  return below({
    request,
    view,
    title: words.signUp.title,
    ...(sent ? { status: isLate ? 429 : 422 } : {}),
    children: view.isOpen ? (
      <div class="two two-7-5">
        <Form {...props} />
        <Privacy request={request} />
      </div>
    ) : (
      <p>{words.problems['market.closed']({})}</p>
    ),
  });
}

export function signUpSentPage(request: PageRequest, view: PublicView): Page {
  const words = request.texts.market.signUp;
  const paths = pathsFor(request.language);
  return below({
    request,
    view,
    title: words.sentTitle,
    children: (
      <>
        <div class="stack-s">
          {words.sent.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
        <p>
          <a href={paths.marketDialogue(view.dialogue.procurement)}>{words.back}</a>
        </p>
      </>
    ),
  });
}
