// The pages on which a part of the design is changed.
import { type Problem, refuse } from '../../../../kernel/result.ts';
import { keepDesign } from '../../../../modules/network/design/commands.ts';
import { describeNetwork } from '../../../../modules/network/life/commands.ts';
import { textIn } from '../../../own/routes.ts';
import type { Page, PageResult } from '../../../page.ts';
import { NetworkFaults, SendButton, versionIn } from '../form-parts.tsx';
import { afterNetwork, type NetworkAnswer } from '../found-network.ts';
import { mayLeadNetwork, type NetworkProps, networkPage, networkPath } from '../network-frame.tsx';
import { DESIGN_ADDRESSES } from './addresses.ts';
import { DutiesForm, type PartFormProps, ProgrammeForm, WhatForm, WhoForm } from './part-forms.tsx';
import { type FormPart, factsIn, headingIn, type TypedPart, typedFrom, typedIn } from './typed-part.ts';

const FORMS: Readonly<Record<FormPart, (props: PartFormProps) => ReturnType<typeof WhatForm>>> = {
  what: WhatForm,
  who: WhoForm,
  programme: ProgrammeForm,
  duties: DutiesForm,
};

interface EditProps extends NetworkProps {
  readonly part: FormPart;
  readonly typed: TypedPart;
  readonly problems: readonly Problem[];
}

/** Of what the form was made: the network's own for its heading, the design's for the rest. */
const versionOf = ({ network, design }: NetworkProps['view'], part: FormPart): number =>
  part === 'what' ? network.version : design.version;

function page(props: EditProps): Page {
  const { asked, view, part, typed, problems } = props;
  const { request } = asked;
  const { networkDesign, networks } = request.texts;
  const Form = FORMS[part];
  return networkPage({
    ...props,
    tab: 'design',
    heading: networkDesign.parts[part],
    ...(problems.length > 0 ? { status: 422 as const } : {}),
    children: (
      <div class="frame">
        {mayLeadNetwork(props) ? (
          <form
            class="stack message-form"
            method="post"
            action={networkPath(props, `/utforming/${DESIGN_ADDRESSES[part]}`)}
          >
            <NetworkFaults request={request} problems={problems} />
            <input type="hidden" name="versjon" value={String(versionOf(view, part))} />
            <input type="hidden" name="linjer" value={String(typed.lines)} />
            <Form request={request} typed={typed} problems={problems} />
            <SendButton label={networks.save} />
          </form>
        ) : (
          <p>{networks.onlyLeaders}</p>
        )}
      </div>
    ),
  });
}

export const editPartPage =
  (part: FormPart): NetworkAnswer =>
  (props) =>
    page({ ...props, part, typed: typedFrom(props.view, part, props.asked.request.format), problems: [] });

const MOST_LINES = 20;

export const editPart =
  (part: FormPart): NetworkAnswer =>
  async (props): Promise<PageResult> => {
    const { asked, view } = props;
    const form = await asked.form();
    const lines = Math.min(MOST_LINES, Number(/^\d{1,2}$/.exec(textIn(form, 'linjer', 4))?.[0] ?? 0));
    const typed = typedIn(form, lines);
    const refused = (problems: readonly Problem[]): Page => page({ ...props, part, typed, problems });
    const facts = factsIn(typed, part);
    const which = { network: view.network.id, party: asked.party.id, version: versionIn(form) };
    if (!facts.ok) return afterNetwork(props, refuse(...facts.problems), { said: '', refused });
    if (part !== 'what') {
      const kept = await keepDesign(asked.ctx, { ...which, facts: facts.value });
      return afterNetwork(props, kept, { part: '/utforming', said: 'lagret', refused });
    }
    const heading = headingIn(typed);
    if (!heading.ok) return refused(heading.problems);
    const kept = await describeNetwork(asked.ctx, { ...which, ...heading.value, facts: facts.value });
    return afterNetwork(props, kept, { part: '/utforming', said: 'lagret', refused });
  };
