// Bodies to choose among, by where they are known from, and any other of the register.
import type { Party } from '../../../../flows/parties.ts';
import type { BodyId } from '../../../../modules/registry/model.ts';
import { Choices, SelectField } from '../../../components/form-fields.tsx';
import type { AskedForParty } from '../../../own/routes.ts';
import { textsIn } from '../typed.ts';
import type { CandidateGroup } from './candidates.ts';

interface ChooseProps {
  readonly asked: AskedForParty;
  readonly groups: readonly CandidateGroup[];
  /** All that may be chosen. */
  readonly all: readonly Party[];
  /** As typed; null before anything was. */
  readonly chosen: readonly string[] | null;
  readonly error?: string | undefined;
}

const optionOf = ({ id, name }: Party) => ({ value: id as string, label: name });

/** The fields `hvem` (any number) and `annen` (one). */
export function ChooseBodies({ asked, groups, all, chosen, error }: ChooseProps) {
  const words = asked.request.texts.procurementForms.invite;
  const shown = new Set(groups.flatMap(({ parties }) => parties.map(({ id }) => id)));
  const rest = all.filter(({ id }) => !shown.has(id));
  const other = chosen?.find((id) => rest.some((party) => party.id === id)) ?? '';
  return (
    <div class="stack" id="hvem">
      {error ? <p class="ds-validation-message field-error">{error}</p> : null}
      {groups.map(({ label, hint, parties, isChosen }) => (
        <Choices
          key={label}
          name="hvem"
          type="checkbox"
          legend={label}
          {...(hint ? { hint } : {})}
          options={parties.map(optionOf)}
          chosen={chosen ?? (isChosen ? parties.map(({ id }) => id) : [])}
        />
      ))}
      {rest.length > 0 ? (
        <div class="narrow">
          <SelectField
            id="annen"
            name="annen"
            label={words.other}
            value={other}
            options={[{ value: '', label: words.choose }, ...rest.map(optionOf)]}
          />
        </div>
      ) : null}
    </div>
  );
}

export const chosenBodies = (form: FormData): string[] =>
  [...new Set([...textsIn(form, 'hvem'), ...textsIn(form, 'annen')])].filter((id) => id !== '');

/** Those of the typed ids that may be chosen. */
export const bodiesAmong = (ids: readonly string[], all: readonly Party[]): BodyId[] =>
  all.filter(({ id }) => ids.includes(id)).map(({ id }) => id as string as BodyId);
