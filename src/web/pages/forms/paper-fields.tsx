// The fields that every form for papers shares, and the frame around them: language, dates, what is bought, money, own words
// and the buttons. A field's name is its id.
import type { ComponentChildren } from 'preact';
import { COST_KEYS } from '../../../flows/forms/paper-case.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { PaperCode } from '../../../modules/law/cooperation-forms/paper-codes.ts';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { type Option, SelectField, TextField } from '../../components/form-fields.tsx';
import { TextArea } from '../../components/text-area.tsx';
import type { PageRequest } from '../../page.ts';
import { paperLanguage, SCOPES } from './read-paper.ts';
import type { Typed } from './typed-fields.ts';

export interface PaperFormProps {
  readonly request: PageRequest;
  readonly typed: Typed;
  readonly problems: readonly Problem[];
  /** Of every field by name, in the order they stand. */
  readonly labels: Readonly<Record<string, string>>;
}

const problemText = ({ texts }: PageRequest, { code, facts }: Problem): string =>
  texts.forms.problems[code as PaperCode](facts);

const labelOf = ({ labels }: PaperFormProps, name: string): string => labels[name] ?? name;

/** All that is wrong with one field, in one text. */
function errorAt({ request, problems }: PaperFormProps, name: string): string | undefined {
  const own = problems.filter(({ path }) => path === name).map((one) => problemText(request, one));
  return own.length > 0 ? own.join(' ') : undefined;
}

interface FieldProps {
  readonly form: PaperFormProps;
  readonly name: string;
  readonly hint?: string;
  readonly isNumber?: boolean;
  readonly maxLength?: number;
}

export function Line({ form, name, hint, isNumber, maxLength = 200 }: FieldProps) {
  return (
    <TextField
      id={name}
      name={name}
      label={labelOf(form, name)}
      value={form.typed[name] ?? ''}
      error={errorAt(form, name)}
      maxLength={maxLength}
      {...(hint === undefined ? {} : { hint })}
      {...(isNumber === undefined ? {} : { isNumber })}
    />
  );
}

export function Lines({ form, name, hint }: FieldProps) {
  return (
    <TextArea
      id={name}
      name={name}
      label={labelOf(form, name)}
      value={form.typed[name] ?? ''}
      hints={hint === undefined ? [] : [hint]}
      error={errorAt(form, name)}
    />
  );
}

interface SelectProps extends FieldProps {
  readonly options: readonly Option[];
}

export function Select({ form, name, options }: SelectProps) {
  return (
    <SelectField
      id={name}
      name={name}
      label={labelOf(form, name)}
      value={form.typed[name] ?? ''}
      options={options}
      error={errorAt(form, name)}
    />
  );
}

/** A choice that always has an answer: the first where none is typed. */
export function Choice<T extends string>({
  form,
  name,
  among,
  words,
}: Pick<FieldProps, 'form' | 'name'> & {
  readonly among: readonly T[];
  readonly words: Readonly<Record<T, string>>;
}) {
  const value = among.find((one) => one === form.typed[name]) ?? among[0];
  return (
    <SelectField
      id={name}
      name={name}
      label={labelOf(form, name)}
      value={value ?? ''}
      options={among.map((one) => ({ value: one, label: words[one] }))}
      error={errorAt(form, name)}
    />
  );
}

/** Municipalities first, then counties, each as people know them. */
export function bodyOptions({ snapshot, texts }: PageRequest, hasCounties = true): Option[] {
  const { municipalities, counties } = snapshot.register;
  const countyName = new Map(counties.map((it) => [it.number, it.name]));
  const collator = new Intl.Collator('nb');
  const sorted = (options: Option[]): Option[] => options.sort((a, b) => collator.compare(a.label, b.label));
  return [
    { value: '', label: texts.forms.paper.choose },
    ...sorted(
      municipalities.map(({ number, name, county }) => ({
        value: number as string,
        label: `${name} (${countyName.get(county) ?? county})`,
      })),
    ),
    ...(hasCounties
      ? sorted(
          counties
            .filter(({ number }) => number !== '03')
            .map(({ number, name }) => ({ value: `F${number}`, label: texts.forms.paper.countyBody(name) })),
        )
      : []),
  ];
}

export function Part({ id, title, children }: { id: string; title: string; children: ComponentChildren }) {
  return (
    <section class="stack" aria-labelledby={id}>
      <h2 id={id} class="form-title">
        {title}
      </h2>
      {children}
    </section>
  );
}

export function WhenPart({ form }: { form: PaperFormProps }) {
  const words = form.request.texts.forms.paper;
  return (
    <Part id="nar" title={words.sections.when}>
      <div class="field-row">
        <Line form={form} name="fra" hint={words.dateHint} />
        <Line form={form} name="mote" hint={`${words.dateHint}. ${words.optional}`} />
        <Line form={form} name="saksnummer" hint={words.optional} />
      </div>
    </Part>
  );
}

export function WhatPart({ form }: { form: PaperFormProps }) {
  const words = form.request.texts.forms.paper;
  const { fields } = words;
  return (
    <Part id="hva" title={words.sections.what}>
      <Choice form={form} name="omfang" among={SCOPES} words={fields.scopes} />
      <Lines form={form} name="kategorier" hint={words.linesHint} />
    </Part>
  );
}

export function MoneyPart({ form, children }: { form: PaperFormProps; children?: ComponentChildren }) {
  const words = form.request.texts.forms.paper;
  const { fields } = words;
  return (
    <Part id="penger" title={words.sections.money}>
      <Choice form={form} name="nokkel" among={COST_KEYS} words={fields.costKeys} />
      <Line form={form} name="nokkelTekst" />
      <Line form={form} name="kostnad" hint={words.optional} isNumber />
      {children}
    </Part>
  );
}

export function OwnPart({ form }: { form: PaperFormProps }) {
  const words = form.request.texts.forms.paper;
  const { fields } = words;
  return (
    <Part id="egne" title={words.sections.own}>
      <p class="small">
        {words.optional} {words.ownWords}
      </p>
      <Lines form={form} name="bakgrunn" hint={fields.backgroundHint} />
      <Lines form={form} name="lokalt" hint={fields.localHint} />
      <Lines form={form} name="annet" />
    </Part>
  );
}

const LANGUAGES = {
  nb: ['nb', 'nn'],
  nn: ['nn', 'nb'],
} as const;

export function LanguageField({ form }: { form: PaperFormProps }) {
  const { request, typed } = form;
  const words = request.texts.forms.paper;
  return (
    <>
      {words.norwegianOnly !== '' && <p class="small">{words.norwegianOnly}</p>}
      <Choice
        form={form}
        name="malform"
        among={LANGUAGES[paperLanguage(request, typed)]}
        words={words.languages}
      />
    </>
  );
}

interface FrameProps {
  readonly form: PaperFormProps;
  readonly action: string;
  /** Which paper each button asks for, the first the main one. */
  readonly buttons: Readonly<Record<string, string>>;
  readonly children: ComponentChildren;
}

/** As the fields stand on the page. */
function inOrder({ problems, labels }: PaperFormProps): Problem[] {
  const places = Object.keys(labels);
  return problems.toSorted((a, b) => places.indexOf(a.path) - places.indexOf(b.path));
}

/** The form, the summary of what is wrong above it, and its buttons. */
export function PaperFrame({ form, action, buttons, children }: FrameProps) {
  const { request } = form;
  const words = request.texts.forms.paper;
  return (
    <div class="frame section stack">
      <ErrorSummary
        title={words.faults}
        lines={inOrder(form).map((one) => ({
          id: one.path,
          text: `${labelOf(form, one.path)}: ${problemText(request, one)}`,
        }))}
      />
      <form class="stack-l narrow" method="post" action={action}>
        {children}
        <Part id="last-ned" title={words.sections.get}>
          <p class="small">{words.draft}</p>
          <p class="buttons">
            {Object.entries(buttons).map(([paper, label], place) => (
              <button
                key={paper}
                class="ds-button"
                type="submit"
                name="papir"
                value={paper}
                {...(place > 0 && { 'data-variant': 'secondary' })}
              >
                {label}
              </button>
            ))}
          </p>
        </Part>
      </form>
    </div>
  );
}
