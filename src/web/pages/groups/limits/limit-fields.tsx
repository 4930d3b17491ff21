// The fields for limits on joint purchases, folded away until somebody wants them: in the form of a list and of live plans.
import {
  type ChosenLimits,
  NO_LIMITS,
  type TypedLimitFault,
  type TypedLimits,
} from '../../../../flows/limits/limit-choice.ts';
import { TextField } from '../../../components/form-fields.tsx';
import { TextArea } from '../../../components/text-area.tsx';
import type { PageRequest } from '../../../page.ts';

const NAMES = {
  everybody: 'leder-hoyst',
  leads: 'leder-unntak',
  markets: 'marked',
} as const satisfies Readonly<Record<keyof TypedLimits, string>>;
const LONGEST = 10_000;

/** What was sent, in a form that has the fields. */
export function limitsIn(form: FormData): TypedLimits {
  const text = (name: string): string => {
    const sent = form.get(name);
    return typeof sent === 'string' ? sent.slice(0, LONGEST).trim() : '';
  };
  return { everybody: text(NAMES.everybody), leads: text(NAMES.leads), markets: text(NAMES.markets) };
}

/** As it was typed for what is kept. */
export const typedOf = (chosen: ChosenLimits | null | undefined): TypedLimits => chosen?.typed ?? NO_LIMITS;

interface Props {
  readonly request: PageRequest;
  readonly typed: TypedLimits;
  readonly faults: readonly TypedLimitFault[];
}

/** What is wrong with a field, line by line; undefined where nothing is. */
function faultText({ request, faults }: Props, at: keyof TypedLimits): string | undefined {
  const words = request.texts.groupLimits;
  const said = faults
    .filter((fault) => fault.at === at)
    .map(({ line, code, facts }) => {
      const message = words.problems[code](facts);
      return line === null ? message : words.atLine(line, message);
    });
  return said.length > 0 ? said.join(' ') : undefined;
}

export function LimitFields(props: Props) {
  const { request, typed, faults } = props;
  const words = request.texts.groupLimits;
  const isOpen = faults.length > 0 || Object.values(typed).some((text) => text !== '');
  return (
    <details class="quiet-fold" open={isOpen}>
      <summary>{words.summary}</summary>
      <div class="stack">
        {faults.length > 0 ? (
          <p class="refused" role="alert">
            {words.refused}
          </p>
        ) : null}
        <p class="small">{words.intro}</p>
        <div class="narrow">
          <TextField
            id={NAMES.everybody}
            name={NAMES.everybody}
            label={words.everybody}
            hint={words.everybodyHint}
            value={typed.everybody}
            isNumber
            maxLength={10}
            error={faultText(props, 'everybody')}
          />
        </div>
        <TextArea
          id={NAMES.leads}
          name={NAMES.leads}
          label={words.leads}
          hints={words.leadsHints}
          value={typed.leads}
          rows={3}
          maxLength={LONGEST}
          error={faultText(props, 'leads')}
        />
        <TextArea
          id={NAMES.markets}
          name={NAMES.markets}
          label={words.markets}
          hints={words.marketsHints}
          value={typed.markets}
          rows={3}
          maxLength={LONGEST}
          error={faultText(props, 'markets')}
        />
      </div>
    </details>
  );
}
