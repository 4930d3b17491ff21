// The groups of fields in the form for a contract or need.
import type { ComponentChildren } from 'preact';
import { searchCategories, suggestCpv } from '../../../modules/planning/category-search.ts';
import type { Category } from '../../../modules/planning/model.ts';
import { LONGEST, type TypedItem } from '../../../modules/planning/plan/typed-item.ts';
import { COOPERATION_WISHES, ITEM_KINDS, OPTION_STATES } from '../../../modules/planning/plan-item.ts';
import { Choices, SelectField, TextField } from '../../components/form-fields.tsx';
import { TextArea } from '../../components/text-area.tsx';
import type { AskedForParty } from '../../own/routes.ts';
import type { PageRequest } from '../../page.ts';
import { categoryName } from '../site/category-words.ts';
import { categoriesByName } from './fact-words.ts';
import { FIELD_NAMES, optionField } from './item-fields.ts';

const MOST_SUGGESTED = 3;

export interface PartProps {
  readonly asked: AskedForParty;
  readonly item: TypedItem;
  /** What is wrong with the field of an id. */
  readonly errorOf: (id: string) => string | undefined;
}

type TextName = Exclude<keyof TypedItem, 'options'>;

interface FieldProps extends PartProps {
  readonly field: TextName;
  readonly hint?: string;
  readonly maxLength?: number;
}

function Field({ asked, item, errorOf, field, hint, maxLength }: FieldProps) {
  const id = FIELD_NAMES[field];
  return (
    <TextField
      id={id}
      name={id}
      label={asked.request.texts.plan.fields[field]}
      {...(hint ? { hint } : {})}
      value={item[field]}
      maxLength={maxLength ?? 60}
      error={errorOf(id)}
    />
  );
}

interface AreaProps extends PartProps {
  readonly field: TextName;
  readonly hints: readonly string[];
  readonly rows?: number;
}

function Area({ asked, item, errorOf, field, ...how }: AreaProps) {
  const id = FIELD_NAMES[field];
  return (
    <TextArea
      id={id}
      name={id}
      label={asked.request.texts.plan.fields[field]}
      value={item[field]}
      error={errorOf(id)}
      {...how}
    />
  );
}

function FormPart({ legend, children }: { legend: string; children: ComponentChildren }) {
  return (
    <fieldset class="form-part">
      <legend>{legend}</legend>
      {children}
    </fieldset>
  );
}

/** Sends the form to be shown again with more in it. */
function MoreButton({ does, words }: { does: string; words: string }) {
  return (
    <p>
      <button
        class="ds-button"
        data-variant="secondary"
        data-size="sm"
        type="submit"
        name="gjor"
        value={does}
      >
        {words}
      </button>
    </p>
  );
}

const nameWithSign = (request: PageRequest, category: Category): string => {
  const name = categoryName(category, request.language);
  return category.isSecuritySensitive ? `${name} (${request.texts.plan.form.sensitive})` : name;
};

interface RadioProps {
  readonly id: string;
  readonly value: string;
  readonly label: string;
  readonly isChosen: boolean;
}

function CategoryRadio({ id, value, label, isChosen }: RadioProps) {
  return (
    <p class="check">
      <input type="radio" id={id} name={FIELD_NAMES.category} value={value} checked={isChosen} />
      <label for={id}>{label}</label>
    </p>
  );
}

/** The three likeliest by the title, to choose among, or any other. */
function CategoryChoice({ asked, item, errorOf, suggested }: PartProps & { suggested: readonly Category[] }) {
  const { request } = asked;
  const words = request.texts.plan.form;
  const isSuggested = suggested.some(({ id }) => id === item.category);
  const all = categoriesByName(request).map((category) => ({
    value: category.id,
    label: nameWithSign(request, category),
  }));
  const hasSuggestions = suggested.length > 0;
  const id = hasSuggestions ? 'annenKategori' : FIELD_NAMES.category;
  return (
    <div class="stack-s">
      {hasSuggestions ? (
        <fieldset class="stack-s">
          <legend>{words.suggested}</legend>
          {suggested.map((category, place) => (
            <CategoryRadio
              key={category.id}
              id={place === 0 ? FIELD_NAMES.category : `${FIELD_NAMES.category}-${place}`}
              value={category.id}
              label={nameWithSign(request, category)}
              isChosen={category.id === item.category}
            />
          ))}
          <CategoryRadio
            id={`${FIELD_NAMES.category}-annen`}
            value=""
            label={words.otherCategory}
            isChosen={item.category !== '' && !isSuggested}
          />
        </fieldset>
      ) : null}
      <SelectField
        id={id}
        name={id}
        label={hasSuggestions ? words.otherCategory : request.texts.plan.fields.category}
        value={isSuggested ? '' : item.category}
        options={[{ value: '', label: words.chooseCategory }, ...all]}
        error={errorOf(FIELD_NAMES.category)}
      />
      <p class="tiny">{words.sensitiveHint}</p>
    </div>
  );
}

/** `isAsked`: she has asked for suggestions, or left the category out. */
export function WhatPart(props: PartProps & { isAsked: boolean }) {
  const { asked, item, isAsked } = props;
  const { request } = asked;
  const words = request.texts.plan.form;
  const index = request.snapshot.categories;
  const hits = isAsked && item.title ? searchCategories(index, item.title, MOST_SUGGESTED) : [];
  const codes = isAsked && item.title ? suggestCpv(index, item.title, MOST_SUGGESTED) : [];
  const cpvHint =
    hits.length > 0
      ? words.cpvSuggested(request.format.list(codes.map(({ prefix }) => prefix.padEnd(8, '0'))))
      : words.cpvHint;
  return (
    <FormPart legend={words.what}>
      <Choices
        name={FIELD_NAMES.kind}
        legend={words.kind}
        options={ITEM_KINDS.map((value) => ({ value, label: request.texts.plan.kinds[value] }))}
        chosen={[item.kind || 'contract']}
      />
      <Field {...props} field="title" hint={words.titleHint} maxLength={LONGEST.title} />
      <MoreButton does="forslag" words={words.suggest} />
      {isAsked && item.title && hits.length === 0 ? <p class="small">{words.noSuggestion}</p> : null}
      <CategoryChoice {...props} suggested={hits.map(({ category }) => category)} />
      <div class="field-row">
        <Field {...props} field="cpv" hint={cpvHint} />
        <Field {...props} field="reference" maxLength={LONGEST.reference} />
      </div>
    </FormPart>
  );
}

export function HowMuchPart(props: PartProps) {
  const words = props.asked.request.texts.plan.form;
  return (
    <FormPart legend={words.howMuch}>
      <div class="field-row">
        <Field {...props} field="annualValue" hint={words.valueHint} />
        <Field {...props} field="annualVolume" hint={words.volumeHint} />
        <Field {...props} field="unit" hint={words.unitHint} maxLength={LONGEST.unit} />
      </div>
    </FormPart>
  );
}

export function WhoPart(props: PartProps) {
  const words = props.asked.request.texts.plan.form;
  return (
    <FormPart legend={words.who}>
      <div class="field-row">
        <Field {...props} field="supplierName" maxLength={LONGEST.supplierName} />
        <Field {...props} field="supplierOrgNumber" hint={words.orgNumberHint} />
        <Field {...props} field="responsible" hint={words.responsibleHint} maxLength={LONGEST.responsible} />
      </div>
    </FormPart>
  );
}

function OptionRow({ asked, item, errorOf, place }: PartProps & { place: number }) {
  const { texts } = asked.request;
  const words = texts.plan.form;
  const option = item.options[place];
  const id = (field: 'months' | 'noticeBy' | 'state'): string => optionField(place, field);
  return (
    <fieldset class="option-row">
      <legend>{words.option(place + 1)}</legend>
      <div class="field-row">
        <TextField
          id={id('months')}
          name={id('months')}
          label={words.optionLength}
          value={option?.months ?? ''}
          error={errorOf(id('months'))}
        />
        <TextField
          id={id('noticeBy')}
          name={id('noticeBy')}
          label={words.optionNotice}
          hint={words.optionNoticeHint}
          value={option?.noticeBy ?? ''}
          error={errorOf(id('noticeBy'))}
        />
        <SelectField
          id={id('state')}
          name={id('state')}
          label={words.optionState}
          value={option?.state || 'open'}
          options={OPTION_STATES.map((value) => ({ value, label: texts.plan.optionStates[value] }))}
        />
      </div>
    </fieldset>
  );
}

export function WhenPart(props: PartProps) {
  const { asked, item } = props;
  const words = asked.request.texts.plan.form;
  return (
    <>
      <FormPart legend={words.when}>
        <div class="field-row">
          <Field {...props} field="startsOn" hint={words.startHint} />
          <Field {...props} field="endsOn" hint={words.endHint} />
        </div>
      </FormPart>
      <FormPart legend={words.options}>
        <p class="tiny">{words.optionsHint}</p>
        <input type="hidden" name="opsjoner" value={String(item.options.length)} />
        {item.options.map((_, place) => (
          <OptionRow key={place} {...props} place={place} />
        ))}
        <MoreButton does="flere" words={words.moreOptions} />
      </FormPart>
    </>
  );
}

export function NextPart(props: PartProps) {
  const { asked, item } = props;
  const { texts } = asked.request;
  const words = texts.plan.form;
  return (
    <FormPart legend={words.next}>
      <p class="tiny">{words.nextHint}</p>
      <div class="field-row">
        <Field {...props} field="earliestStart" hint={words.earliestHint} />
        <Field {...props} field="latestStart" hint={words.dateHint} />
        <Field {...props} field="termMonths" hint={words.termHint} />
      </div>
      <Area {...props} field="requirements" hints={[words.requirementsHint, words.privacy]} />
      <Choices
        name={FIELD_NAMES.cooperation}
        legend={words.cooperation}
        options={COOPERATION_WISHES.map((value) => ({ value, label: texts.plan.wishes[value] }))}
        chosen={[item.cooperation || 'open']}
      />
      <Area {...props} field="cooperateWith" hints={[words.cooperateWithHint]} rows={3} />
      <Area {...props} field="notes" hints={[words.notesHint, words.privacy]} />
    </FormPart>
  );
}
