// The one thing to do now after the lock: for the leader what leads on, or what stands in its way; for all others that somebody
// works on it. The only warm point of the page.
import type { ComponentChildren } from 'preact';
import type { Problem } from '../../../kernel/result.ts';
import { currentComplaints } from '../../../modules/procurement/life/model.ts';
import { obstaclesTo } from '../../../modules/procurement/life/transitions.ts';
import { NextStep } from '../../components/next-step.tsx';
import { Version } from '../procurement/form-parts.tsx';
import { procurementProblem } from '../procurement/problem-text.ts';
import { procurementPath } from '../procurement/procurement-frame.tsx';
import { mendOf } from './mend.ts';
import { lotName, mayMove, type ResultProps, resultPath } from './result-parts.tsx';

type Ahead = 'evaluate' | 'contract' | 'close';

const obstacles = ({ view }: ResultProps, kind: Ahead): Problem[] =>
  obstaclesTo(view.procurement.state, { kind }, view.moment);

export function Obstacles(props: ResultProps & { readonly problems: readonly Problem[] }) {
  const { asked, problems } = props;
  const words = asked.request.texts.procurementResult.overview;
  return (
    <ul class="missing" aria-label={words.steps.blocked}>
      {problems.map((one) => {
        const href = mendOf(props, one);
        return (
          <li key={`${one.code} ${one.path}`}>
            {procurementProblem(asked, one)} {href ? <a href={href}>{words.missing.mend}</a> : null}
          </li>
        );
      })}
    </ul>
  );
}

interface StepProps extends ResultProps {
  readonly title: string;
  readonly text: string;
  readonly children?: ComponentChildren;
}

function Step({ asked, title, text, children }: StepProps) {
  return (
    <section class="next-step" aria-labelledby="neste">
      <p class="next-step-word">{asked.request.texts.site.nextStep}</p>
      <h2 id="neste">{title}</h2>
      <p>{text}</p>
      {children}
    </section>
  );
}

function PhaseButton(props: ResultProps & { readonly kind: Ahead | 'overfor'; readonly label: string }) {
  const { view, kind, label } = props;
  return (
    <form class="buttons" method="post" action={resultPath(props, '/fase')}>
      <Version version={view.procurement.leadVersion} />
      <button class="ds-button" type="submit" name="til" value={kind}>
        {label}
      </button>
    </form>
  );
}

/** A step that leads somewhere. */
function Link(props: StepProps & { readonly href: string; readonly button: string }) {
  const { asked, title, text, href, button, children } = props;
  return (
    <NextStep
      texts={asked.request.texts.site}
      id="neste"
      title={title}
      text={text}
      href={href}
      button={button}
    >
      {children}
    </NextStep>
  );
}

function Announced(props: ResultProps) {
  const { asked, view } = props;
  const { format, texts } = asked.request;
  const { steps } = texts.procurementResult.overview;
  const { notice } = view.procurement.state;
  if (notice && view.moment.today <= notice.deadline) {
    return (
      <Step {...props} title={steps.wait.title(format.dateLong(notice.deadline))} text={steps.wait.text} />
    );
  }
  const problems = obstacles(props, 'evaluate');
  if (problems.length === 0) {
    const { title, text, button } = steps.evaluate;
    return (
      <Step {...props} title={title} text={text}>
        <PhaseButton {...props} kind="evaluate" label={button} />
      </Step>
    );
  }
  if (props.back.result.tenders.length === 0) {
    return (
      <Link {...props} {...steps.register} href={resultPath(props, '/hent')}>
        <a href={resultPath(props, '/tilbud/ny')}>{steps.register.other}</a>
      </Link>
    );
  }
  const [first] = problems.flatMap((one) => mendOf(props, one) ?? []);
  return (
    <Step {...props} title={steps.register.title} text={steps.blocked}>
      <Obstacles {...props} problems={problems} />
      {first ? (
        <p class="buttons">
          <a class="ds-button" href={first}>
            {steps.register.mend}
          </a>
        </p>
      ) : null}
    </Step>
  );
}

function Awarded(props: ResultProps) {
  const { asked, view, back } = props;
  const { format, texts } = asked.request;
  const { steps } = texts.procurementResult.overview;
  const { state } = view.procurement;
  const until = state.award?.until ?? null;
  if (currentComplaints(state).some(({ settled }) => settled?.outcome !== 'rejected')) {
    return (
      <Link
        {...props}
        {...steps.complaint}
        href={resultPath(props, '/klager')}
        button={steps.complaint.button}
      />
    );
  }
  if (until !== null && view.moment.today <= until) {
    return (
      <Link
        {...props}
        title={steps.standstill.title(format.dateLong(until))}
        text={steps.standstill.text}
        href={resultPath(props, '/klager#ny')}
        button={steps.standstill.button}
      />
    );
  }
  const open = back.result.outcomes.flatMap(({ lot, winners }) =>
    winners
      .filter(({ tender }) => !back.result.contracts.some((one) => one.lot === lot && one.tender === tender))
      .map(({ tender }) => ({ lot, number: back.result.tenders.find(({ id }) => id === tender)?.number })),
  );
  const [first] = open;
  if (first) {
    return (
      <Link
        {...props}
        title={steps.sign.title}
        text={steps.sign.text}
        href={resultPath(props, `/kontrakt/${first.lot}/${first.number}`)}
        button={steps.sign.button(lotName(props, first.lot))}
      />
    );
  }
  const problems = obstacles(props, 'contract');
  return (
    <Step
      {...props}
      title={steps.contract.title}
      text={problems.length > 0 ? steps.blocked : steps.contract.text}
    >
      {problems.length > 0 ? (
        <Obstacles {...props} problems={problems} />
      ) : (
        <PhaseButton {...props} kind="contract" label={steps.contract.button} />
      )}
    </Step>
  );
}

function Contracted(props: ResultProps) {
  const { asked, view } = props;
  const { steps } = asked.request.texts.procurementResult.overview;
  const { notHandedOver, protocolMissing } = view.moment.result;
  if (notHandedOver > 0) {
    return (
      <Step {...props} title={steps.handOver.title} text={steps.handOver.text}>
        <PhaseButton {...props} kind="overfor" label={steps.handOver.button} />
      </Step>
    );
  }
  if (protocolMissing.length > 0) {
    const count = asked.request.format.countWord(protocolMissing.length);
    const title = steps.protocol.title(
      count.charAt(0).toLocaleUpperCase('nb') + count.slice(1),
      protocolMissing.length === 1,
    );
    return (
      <Link
        {...props}
        title={title}
        text={steps.protocol.text}
        href={resultPath(props, '/protokoll')}
        button={steps.protocol.button}
      />
    );
  }
  return (
    <Step {...props} title={steps.close.title} text={steps.close.text}>
      <PhaseButton {...props} kind="close" label={steps.close.button} />
    </Step>
  );
}

export function NextThing(props: ResultProps) {
  const { asked, view } = props;
  const words = asked.request.texts.procurementResult.overview;
  const { phase, reason, lead } = view.procurement.state;
  if (phase === 'cancelled') return <p class="refused">{words.steps.cancelled(reason ?? '')}</p>;
  if (phase === 'closed') return <p class="done">{words.steps.closed}</p>;
  if (!mayMove(props)) return <p class="done">{words.steps.memberWaits(view.parties.nameOf(lead))}</p>;
  switch (phase) {
    case 'locked':
      return <Link {...props} {...words.steps.announce} href={resultPath(props, '/kunngjoring')} />;
    case 'announced':
      return <Announced {...props} />;
    case 'evaluated':
      return <Link {...props} {...words.steps.award} href={resultPath(props, '/tildeling')} />;
    case 'awarded':
      return <Awarded {...props} />;
    case 'contracted':
      return <Contracted {...props} />;
    default:
      return (
        <div class="empty">
          <p>{words.notLocked}</p>
          <p>
            <a href={procurementPath(props)}>{words.notLockedLink}</a>
          </p>
        </div>
      );
  }
}
