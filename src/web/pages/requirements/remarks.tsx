// What members say of what is asked of the market, and the answers of those who write it: of the whole, or of one provision.
import { randomUUID } from 'node:crypto';
import { localDateAt } from '../../../kernel/local-date.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  REMARK_KINDS,
  type Remark,
  type RemarkKind,
} from '../../../modules/procurement/requirements/model.ts';
import { LONGEST_TEXT } from '../../../modules/procurement/requirements/rules.ts';
import { Choices } from '../../components/form-fields.tsx';
import { Section } from '../../components/section.tsx';
import { TextArea } from '../../components/text-area.tsx';
import {
  maySay,
  mayWrite,
  numberOf,
  partPath,
  provisionPath,
  Refused,
  type RequirementsProps,
  requirementsProblemAt,
} from './requirements-parts.tsx';

/** What was just sent and could not be used. */
export interface SentRemark {
  readonly kind: RemarkKind;
  readonly text: string;
  /** Of the remark that was answered; null: something was said. */
  readonly answers: string | null;
  readonly problems: readonly Problem[];
}

interface RemarksProps {
  readonly props: RequirementsProps;
  /** Null: all of them, and the form is about the whole. */
  readonly provision: string | null;
  readonly sent: SentRemark | null;
}

function Answering({
  props,
  remark,
  sent,
}: {
  props: RequirementsProps;
  remark: Remark;
  sent: SentRemark | null;
}) {
  const { request } = props.asked;
  const words = request.texts.requirements.remarks;
  const mine = sent?.answers === remark.id ? sent : null;
  return (
    <form class="stack-s narrow" method="post" action={partPath(props, 'requirements', '/innspill/svar')}>
      <input type="hidden" name="innspill" value={remark.id} />
      <TextArea
        id={`svar-${remark.id}`}
        name="svar"
        label={words.answer}
        value={mine?.text ?? ''}
        rows={2}
        maxLength={LONGEST_TEXT}
        error={mine ? requirementsProblemAt(request, mine.problems, 'answer') : undefined}
      />
      <p class="buttons">
        <button class="ds-button" data-size="sm" type="submit" name="tatt" value="ja">
          {words.take}
        </button>
        <button
          class="ds-button"
          data-variant="secondary"
          data-size="sm"
          type="submit"
          name="tatt"
          value="nei"
        >
          {words.leave}
        </button>
      </p>
    </form>
  );
}

function OneRemark({
  props,
  remark,
  sent,
}: {
  props: RequirementsProps;
  remark: Remark;
  sent: SentRemark | null;
}) {
  const { request, parties } = props.asked;
  const { remarks: words, remarkKinds } = request.texts.requirements;
  const about = props.all.provisions.find(({ id }) => id === remark.provision);
  const day = request.format.date(localDateAt(remark.at.getTime()));
  const { answer } = remark;
  return (
    <li>
      <p class="as-written">{remark.text}</p>
      <p class="small">
        {remarkKinds[remark.kind]} · {words.by(parties.nameOf(remark.party), day)}
        {about ? (
          <>
            {' '}
            · <a href={provisionPath(props, about)}>{words.about(numberOf(request, about))}</a>
          </>
        ) : null}
      </p>
      {answer ? (
        <p>
          <strong>{answer.isTaken ? words.taken : words.notTaken}.</strong> {answer.text}
        </p>
      ) : (
        <>
          <p>
            <span class="mark mark-uncertain">{words.waiting}</span>
          </p>
          {mayWrite(props) ? <Answering props={props} remark={remark} sent={sent} /> : null}
        </>
      )}
    </li>
  );
}

function Saying({ props, provision, sent }: RemarksProps) {
  const { request } = props.asked;
  const { remarks: words, remarkKinds } = request.texts.requirements;
  const mine = sent?.answers === null ? sent : null;
  return (
    <form class="stack narrow" method="post" action={partPath(props, 'requirements', '/innspill')}>
      <input type="hidden" name="nokkel" value={randomUUID()} />
      {provision === null ? null : <input type="hidden" name="gjelder" value={provision} />}
      <Choices
        name="slag"
        legend={words.kind}
        options={REMARK_KINDS.map((value) => ({ value, label: remarkKinds[value] }))}
        chosen={[mine?.kind ?? 'proposal']}
      />
      <TextArea
        id="innspill-tekst"
        name="tekst"
        label={words.text}
        value={mine?.text ?? ''}
        rows={3}
        maxLength={LONGEST_TEXT}
        error={mine ? requirementsProblemAt(request, mine.problems, 'text') : undefined}
      />
      <p class="buttons">
        <button class="ds-button" data-variant="secondary" type="submit">
          {words.send}
        </button>
      </p>
    </form>
  );
}

export function Remarks(remarks: RemarksProps) {
  const { props, provision, sent } = remarks;
  const words = props.asked.request.texts.requirements.remarks;
  const shown = props.all.remarks
    .filter((one) => provision === null || one.provision === provision)
    .toSorted((a, b) => Number(a.answer !== null) - Number(b.answer !== null));
  return (
    <Section id="innspill" title={words.title}>
      <div class="stack">
        <p class="small">{words.lead}</p>
        {sent ? (
          <Refused
            request={props.asked.request}
            problems={sent.problems.filter(({ path }) => path === 'requirements')}
          />
        ) : null}
        {shown.length === 0 ? (
          <p>{words.none}</p>
        ) : (
          <ul class="lines">
            {shown.map((remark) => (
              <OneRemark key={remark.id} props={props} remark={remark} sent={sent} />
            ))}
          </ul>
        )}
        {maySay(props) ? <Saying {...remarks} /> : null}
      </div>
    </Section>
  );
}
