// Who gives feedback to whom: dealt out by the program, adjusted by hand.
import { pairLetters } from '../../../flows/assignments/letters.ts';
import type { Problem } from '../../../kernel/result.ts';
import { type Pairing, pairBodies } from '../../../modules/network/assignments/lead-commands.ts';
import type { Pair } from '../../../modules/network/assignments/model.ts';
import { dealingFaults, dealPairs, MOST_EACH } from '../../../modules/network/assignments/pairs.ts';
import { participantsOf } from '../../../modules/network/life/queries.ts';
import type { BodyId } from '../../../modules/registry/model.ts';
import { SelectField, TextField } from '../../components/form-fields.tsx';
import { Section } from '../../components/section.tsx';
import { textIn } from '../../own/routes.ts';
import type { Page, PageResult } from '../../page.ts';
import { SendButton, versionIn } from '../networks/form-parts.tsx';
import {
  type AssignmentAnswer,
  AssignmentFaults,
  type AssignmentProps,
  askedOf,
  assignmentHref,
  assignmentPart,
  assignmentProblemAt,
  assignmentWords,
  belowAssignment,
} from './assignment-parts.tsx';

interface Typed {
  readonly each: string;
  readonly seed: string;
  readonly pairs: readonly Pair[];
}

const FIELDS: Readonly<Record<string, string>> = { each: 'antall', seed: 'trekning' };
const fieldOf = (giver: string, place: number): string => `par-${giver}-${place}`;

const idOf = (path: string): string =>
  path.startsWith('pair:') ? fieldOf(path.slice('pair:'.length), 0) : (FIELDS[path] ?? 'antall');

const receiversOf = (pairs: readonly Pair[], body: BodyId): BodyId[] =>
  pairs.filter(({ giver }) => giver === body).map(({ receiver }) => receiver);

interface FormProps {
  readonly props: AssignmentProps;
  readonly typed: Typed;
  readonly problems: readonly Problem[];
}

const Version = ({ own }: AssignmentProps) => (
  <input type="hidden" name="versjon" value={String(own.assignment.version)} />
);

function Deal({ props, typed, problems }: FormProps) {
  const { request } = props.place;
  const { pairs: words } = assignmentWords(request);
  return (
    <form class="stack narrow" method="post" action={assignmentHref(props, '/par/del-ut')}>
      <p>{words.dealText}</p>
      <Version {...props} />
      <TextField
        id="antall"
        name="antall"
        label={words.each}
        value={typed.each}
        isNumber
        maxLength={2}
        error={assignmentProblemAt(request, problems, 'each')}
      />
      <TextField
        id="trekning"
        name="trekning"
        label={words.seed}
        hint={words.seedHint}
        value={typed.seed}
        isNumber
        maxLength={5}
        error={assignmentProblemAt(request, problems, 'seed')}
      />
      <SendButton label={words.dealButton} />
    </form>
  );
}

/** As many fields as the body gives to, and at least one. */
const placesFor = (pairs: readonly Pair[], body: BodyId): number[] =>
  Array.from({ length: Math.min(MOST_EACH, Math.max(1, receiversOf(pairs, body).length)) }, (_, at) => at);

function ByHand({ props, typed, problems }: FormProps) {
  const { place, own } = props;
  const { request, parties } = place;
  const { pairs: words } = assignmentWords(request);
  const without = own.asked.filter(({ body }) => !typed.pairs.some(({ receiver }) => receiver === body));
  return (
    <form class="stack narrow" method="post" action={assignmentHref(props, '/par')}>
      <Version {...props} />
      {typed.pairs.length > 0 && without.length > 0 ? (
        <p>{words.uneven(request.format.list(without.map(({ body }) => parties.nameOf(body))))}</p>
      ) : null}
      {own.asked.flatMap(({ body }) =>
        placesFor(typed.pairs, body).map((at) => (
          <SelectField
            key={fieldOf(body, at)}
            id={fieldOf(body, at)}
            name={fieldOf(body, at)}
            label={
              at === 0 ? words.gives(parties.nameOf(body)) : words.givesMore(parties.nameOf(body), at + 1)
            }
            value={receiversOf(typed.pairs, body)[at] ?? ''}
            options={[
              { value: '', label: words.nobody },
              ...own.asked
                .filter((one) => one.body !== body)
                .map((one) => ({ value: one.body as string, label: parties.nameOf(one.body) })),
            ]}
            error={at === 0 ? assignmentProblemAt(request, problems, `pair:${body}`) : undefined}
          />
        )),
      )}
      <SendButton label={words.save} isSecondary />
    </form>
  );
}

function page(props: AssignmentProps, typed: Typed, problems: readonly Problem[]): Page {
  const { request } = props.place;
  const { pairs: words } = assignmentWords(request);
  const all = { props, typed, problems };
  return belowAssignment(props, {
    heading: words.title,
    lead: words.lead,
    problems,
    children: (
      <>
        <div class="frame">
          <AssignmentFaults request={request} problems={problems} idOf={idOf} />
        </div>
        <Section id="del-ut" title={words.deal}>
          <Deal {...all} />
        </Section>
        <Section id="for-hand" title={words.byHand}>
          <ByHand {...all} />
        </Section>
      </>
    ),
  });
}

const standing = ({ own }: AssignmentProps): Typed => ({
  each: '1',
  seed: String(own.assignment.pairSeed ?? 1),
  pairs: own.pairs,
});

export const showPairs: AssignmentAnswer = (props) => page(props, standing(props), []);

interface Wanted {
  readonly pairing: Pairing;
  readonly after: readonly Pair[];
  readonly version: number;
}

async function keep(props: AssignmentProps, wanted: Wanted, typed: Typed): Promise<PageResult> {
  const { place, own } = props;
  const { network, parties } = place;
  const letters = await pairLetters(place.services, {
    network,
    assignment: own.assignment,
    participants: await participantsOf(place.ctx, { network: network.id, body: null }),
    parties,
    before: own.pairs,
    after: wanted.after,
  });
  const { pairing, version } = wanted;
  const done = await pairBodies(place.ctx, { ...askedOf(props), pairing, version, letters });
  return place.after(done, assignmentPart(props, '?sagt=par'), (problems) => page(props, typed, problems));
}

const wholeNumber = (text: string): number => (/^\d{1,5}$/.test(text) ? Number(text) : 0);

export const deal: AssignmentAnswer = async (props) => {
  const form = await props.place.form();
  const typed = {
    ...standing(props),
    each: textIn(form, 'antall', 5),
    seed: textIn(form, 'trekning', 6),
  };
  const dealing = { each: wholeNumber(typed.each), seed: wholeNumber(typed.seed) };
  const { asked } = props.own;
  const isPossible = dealingFaults(asked.length, dealing).length === 0;
  const after = isPossible ? dealPairs(asked, dealing) : [];
  return keep(props, { pairing: { kind: 'deal', dealing }, after, version: versionIn(form) }, typed);
};

export const pairByHand: AssignmentAnswer = async (props) => {
  const form = await props.place.form();
  const pairs = props.own.asked.flatMap(({ body }): Pair[] =>
    Array.from({ length: MOST_EACH }, (_, at) => textIn(form, fieldOf(body, at), 20))
      .filter((receiver) => receiver !== '')
      .map((receiver) => ({ giver: body, receiver: receiver as BodyId })),
  );
  const typed = { ...standing(props), pairs };
  return keep(props, { pairing: { kind: 'byHand', pairs }, after: pairs, version: versionIn(form) }, typed);
};
