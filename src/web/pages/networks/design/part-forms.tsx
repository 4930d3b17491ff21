// The forms of a design's parts, each filled with what stands: fields are named as they are typed, so that a refused form is
// given back as it was sent.

import type { Problem } from '../../../../kernel/result.ts';
import { FOLLOW_UP_MONTHS } from '../../../../modules/network/design/model.ts';
import { LONGEST_DESIGN_TEXT, LONGEST_LINE } from '../../../../modules/network/design/rules.ts';
import { LONGEST_PURPOSE, LONGEST_TITLE } from '../../../../modules/network/life/commands.ts';
import { NETWORK_ROLES } from '../../../../modules/network/life/model.ts';
import { Choices, TextField } from '../../../components/form-fields.tsx';
import { TextArea } from '../../../components/text-area.tsx';
import type { PageRequest } from '../../../page.ts';
import { networkProblemAt } from '../found-network.ts';
import type { TypedPart } from './typed-part.ts';

export interface PartFormProps {
  readonly request: PageRequest;
  readonly typed: TypedPart;
  readonly problems: readonly Problem[];
}

const DATE_LENGTH = 20;

/** One field of the form by its name. */
const fieldsOf = ({ request, typed, problems }: PartFormProps) => ({
  line: (name: string, label: string, hint?: string) => (
    <TextField
      id={name}
      name={name}
      label={label}
      {...(hint === undefined ? {} : { hint })}
      value={typed.texts[name] ?? ''}
      maxLength={LONGEST_LINE}
      error={networkProblemAt(request, problems, name)}
    />
  ),
  date: (name: string, label: string) => (
    <TextField
      id={name}
      name={name}
      label={label}
      value={typed.texts[name] ?? ''}
      maxLength={DATE_LENGTH}
      error={networkProblemAt(request, problems, name)}
    />
  ),
  area: (name: string, label: string, longest = LONGEST_DESIGN_TEXT) => (
    <TextArea
      id={name}
      name={name}
      label={label}
      value={typed.texts[name] ?? ''}
      maxLength={longest}
      error={networkProblemAt(request, problems, name)}
    />
  ),
});

export function WhatForm(props: PartFormProps) {
  const { request, typed, problems } = props;
  const words = request.texts.networkDesign.what;
  const { area, date } = fieldsOf(props);
  return (
    <>
      <TextField
        id="title"
        name="title"
        label={words.title}
        value={typed.texts['title'] ?? ''}
        maxLength={LONGEST_TITLE}
        error={networkProblemAt(request, problems, 'title')}
      />
      {area('purpose', words.purpose, LONGEST_PURPOSE)}
      {area('challenges', words.challenges)}
      <p class="tiny">{request.texts.networks.dateHint}</p>
      <div class="field-row">
        {date('begins', words.begins)}
        {date('ends', words.ends)}
      </div>
      <Choices
        name="isPublic"
        legend={request.texts.networkDesign.what.shown}
        hint={words.isPublicText}
        type="checkbox"
        options={[{ value: 'ja', label: words.isPublic }]}
        chosen={typed.choices['isPublic'] ?? []}
      />
    </>
  );
}

export function WhoForm(props: PartFormProps) {
  const { request, typed } = props;
  const words = request.texts.networkDesign.who;
  const { area } = fieldsOf(props);
  return (
    <>
      {area('targetGroup', words.targetGroup)}
      <Choices
        name="roles"
        legend={words.roles}
        type="checkbox"
        options={NETWORK_ROLES.map((role) => ({ value: role, label: request.texts.networks.roles[role] }))}
        chosen={typed.choices['roles'] ?? []}
      />
    </>
  );
}

export function ProgrammeForm(props: PartFormProps) {
  const { request, typed } = props;
  const words = request.texts.networkDesign.programme;
  const { area, date, line } = fieldsOf(props);
  return (
    <>
      <p class="tiny">{request.texts.networks.dateHint}</p>
      {Array.from({ length: typed.lines }, (_, at) => (
        <fieldset key={words.gathering(String(at + 1))} class="stack-s">
          <legend>{words.gathering(String(at + 1))}</legend>
          <div class="field-row">
            {line(`gathering.${at}`, words.gatheringTitle)}
            {date(`gathering.${at}.on`, words.gatheringOn)}
          </div>
        </fieldset>
      ))}
      <div class="field-row">
        {date('topicsBy', words.topicsBy)}
        {date('programmeOn', words.programmeOn)}
      </div>
      {area('between', words.between)}
      <Choices
        name="followUps"
        legend={words.followUps}
        type="checkbox"
        options={FOLLOW_UP_MONTHS.map((months) => ({
          value: String(months),
          label: words.followUp(String(months)),
        }))}
        chosen={typed.choices['followUps'] ?? []}
      />
    </>
  );
}

export function DutiesForm(props: PartFormProps) {
  const { request, typed } = props;
  const words = request.texts.networkDesign.duties;
  const { area, line } = fieldsOf(props);
  return (
    <>
      {area('responsibilities', words.responsibilities)}
      {Array.from({ length: typed.lines }, (_, at) => (
        <fieldset key={words.line(String(at + 1))} class="stack-s">
          <legend>{words.line(String(at + 1))}</legend>
          <div class="field-row">
            {line(`budget.${at}`, words.what)}
            {line(`budget.${at}.amount`, words.amount)}
          </div>
        </fieldset>
      ))}
    </>
  );
}
