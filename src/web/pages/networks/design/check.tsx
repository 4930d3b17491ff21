// What the design lacks when it is held against what evaluations have found: what to do, why it matters, where that is from.

import { type LocalDate, localDate } from '../../../../kernel/local-date.ts';
import { type Finding, SOURCES } from '../../../../modules/network/design/rules.ts';
import { Mark } from '../../../components/mark.tsx';
import type { PageRequest } from '../../../page.ts';
import { mayLeadNetwork, type NetworkProps, networkPath } from '../network-frame.tsx';
import { DESIGN_ADDRESSES } from './addresses.ts';

const isDay = (value: unknown): value is LocalDate =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);

/** Dates among the facts as the reader writes them. */
const shownFacts = ({ format }: PageRequest, facts: Finding['facts']): Finding['facts'] =>
  Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [
      name,
      isDay(value) ? format.date(localDate(value)) : value,
    ]),
  );

function FindingLine({ finding, ...props }: NetworkProps & { readonly finding: Finding }) {
  const { request } = props.asked;
  const { findings, parts, check } = request.texts.networkDesign;
  const { id, part, source, facts } = finding;
  const words = findings[id];
  const { title, url, status, readIn } = SOURCES[source];
  const path = part === null ? '/deltakere/inviter' : `/utforming/${DESIGN_ADDRESSES[part]}`;
  return (
    <li>
      <p>
        <strong>{words.what(shownFacts(request, facts))}</strong>
      </p>
      <p>{words.why}</p>
      <p class="source-line">
        <a href={url}>{check.source(title)}</a> {check.readIn(request.format.sourceDate(readIn))}{' '}
        <Mark kind={status} texts={request.texts.site} label={check.status[status]} />
      </p>
      {mayLeadNetwork(props) ? (
        <p>
          <a href={networkPath(props, part === 'goals' ? '/utforming#mal' : path)}>
            {part === null ? check.mendBodies : check.mend(parts[part])}
          </a>
        </p>
      ) : null}
    </li>
  );
}

export function DesignCheck(props: NetworkProps) {
  const { asked, view } = props;
  const { check } = asked.request.texts.networkDesign;
  const { findings } = view;
  if (findings.length === 0) {
    return (
      <section class="frame stack" aria-labelledby="mangler">
        <h2 id="mangler">{check.none}</h2>
        <p>{check.noneText}</p>
      </section>
    );
  }
  const title = findings.length === 1 ? check.one : check.title(asked.request.format.number(findings.length));
  return (
    <section class="frame stack" aria-labelledby="mangler">
      <h2 id="mangler">{title}</h2>
      <p>{check.lead}</p>
      <ol class="ruled-list">
        {findings.map((finding) => (
          <FindingLine key={finding.id} {...props} finding={finding} />
        ))}
      </ol>
    </section>
  );
}
