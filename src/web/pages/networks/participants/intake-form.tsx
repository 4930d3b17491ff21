// A body's short answer before the network begins: the form, and what was sent in it. The same for those with an account and
// for whoever has a personal link.
import { ok, type Problem, type Result, refuse } from '../../../../kernel/result.ts';
import type { Ctx } from '../../../../modules/accounts/db.ts';
import { keepIntake } from '../../../../modules/network/intake/commands.ts';
import {
  EXPERIENCES,
  type Intake,
  type IntakeFacts,
  NEED_AREAS,
} from '../../../../modules/network/intake/model.ts';
import { LONGEST_ANSWER } from '../../../../modules/network/intake/rules.ts';
import type { NetworkAsked } from '../../../../modules/network/life/locked-db.ts';
import { ExplainedChoices } from '../../../components/explained-choices.tsx';
import { SelectField, TextField } from '../../../components/form-fields.tsx';
import { TextArea } from '../../../components/text-area.tsx';
import type { PageRequest } from '../../../page.ts';
import { fieldsIn, NetworkFaults, readFigure, SendButton, versionIn } from '../form-parts.tsx';
import { networkProblemAt } from '../found-network.ts';

const FIELDS = ['buyers', 'experience', 'area', 'need', 'wishes', 'brings'] as const;
export type TypedIntake = Readonly<Record<(typeof FIELDS)[number], string>>;

export function typedFromIntake({ format }: PageRequest, intake: Intake | null): TypedIntake {
  return {
    buyers: intake === null || intake.buyers === null ? '' : format.number(intake.buyers, 1),
    experience: intake?.experience ?? EXPERIENCES[0],
    area: intake?.area ?? NEED_AREAS[0],
    need: intake?.need ?? '',
    wishes: intake?.wishes ?? '',
    brings: intake?.brings ?? '',
  };
}

const typedIntake = (form: FormData): TypedIntake => fieldsIn(form, FIELDS, LONGEST_ANSWER + 1);

/** Code: network.notNumber; the rest is judged by the command. */
function readIntake(typed: TypedIntake): Result<IntakeFacts> {
  const buyers = readFigure(typed.buyers, 'buyers');
  if (!buyers.ok) return refuse(...buyers.problems);
  const { need, wishes, brings } = typed;
  return ok({
    buyers: buyers.value,
    experience: EXPERIENCES.find((one) => one === typed.experience) ?? EXPERIENCES[0],
    area: NEED_AREAS.find((one) => one === typed.area) ?? 'other',
    need,
    wishes,
    brings,
  });
}

interface IntakeFormProps {
  readonly request: PageRequest;
  readonly action: string;
  /** By the register; null where it has none. */
  readonly inhabitants: number | null;
  readonly typed: TypedIntake;
  readonly version: number;
  readonly problems: readonly Problem[];
}

export function IntakeForm({ request, action, inhabitants, typed, version, problems }: IntakeFormProps) {
  const { form: words, areas, experiences } = request.texts.networkIntake;
  const at = (path: string) => networkProblemAt(request, problems, path);
  const area = (name: 'need' | 'wishes' | 'brings', hints: readonly string[] = []) => (
    <TextArea
      id={name}
      name={name}
      label={words[name]}
      hints={hints}
      value={typed[name]}
      rows={3}
      maxLength={LONGEST_ANSWER}
      error={at(name)}
    />
  );
  return (
    <form class="stack message-form" method="post" action={action}>
      <NetworkFaults request={request} problems={problems} />
      <input type="hidden" name="versjon" value={String(version)} />
      {inhabitants === null ? null : <p>{words.size(request.format.number(inhabitants))}</p>}
      <TextField
        id="buyers"
        name="buyers"
        label={words.buyers}
        hint={words.buyersHint}
        value={typed.buyers}
        maxLength={10}
        error={at('buyers')}
      />
      <ExplainedChoices
        name="experience"
        legend={words.experience}
        choices={EXPERIENCES.map((value) => ({ value, label: experiences[value] }))}
        chosen={typed.experience}
      />
      <SelectField
        id="area"
        name="area"
        label={words.area}
        value={typed.area}
        options={NEED_AREAS.map((value) => ({ value, label: areas[value] }))}
      />
      {area('need', [words.needHint])}
      {area('wishes')}
      {area('brings')}
      <SendButton label={words.button} />
    </form>
  );
}

/** Keeps what was sent, by the body's people or behind its leader's link; `typed` is the form as it was sent. */
export async function keepSentIntake(
  ctx: Ctx,
  of: NetworkAsked,
  form: FormData,
): Promise<{ readonly typed: TypedIntake; readonly kept: Result<true> }> {
  const typed = typedIntake(form);
  const facts = readIntake(typed);
  const kept = facts.ok
    ? await keepIntake(ctx, { ...of, facts: facts.value, version: versionIn(form) })
    : refuse(...facts.problems);
  return { typed, kept };
}
