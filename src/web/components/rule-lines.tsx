// Rules of law as sentences, each with act, section, when it was read and how sure we are.
import type { ComponentChildren } from 'preact';
import type { RuleSource, RuleStatus } from '../../modules/law/forms.ts';
import type { PageRequest } from '../page.ts';
import { Mark } from './mark.tsx';

export interface RuleLine {
  readonly id: string;
  readonly text: ComponentChildren;
  readonly source: RuleSource;
  readonly status: RuleStatus;
}

interface SourceProps extends Pick<RuleLine, 'source' | 'status'> {
  readonly request: PageRequest;
}

/** «kommuneloven § 20-8, lest april 2026 (bekreftet)»; a source of our own has no address. */
export function RuleSourceLine({ request, source, status }: SourceProps) {
  const { texts, format } = request;
  const section = source.section.replaceAll('§ ', '§\u00a0');
  return (
    <>
      {source.url === '' ? source.act : <a href={source.url}>{source.act}</a>}{' '}
      {section === '–' ? '' : `${section}, `}
      {texts.law.readOn(format.sourceDate(source.checked))} <Mark kind={status} texts={texts.site} />
    </>
  );
}

export function RuleLines({ request, rules }: { request: PageRequest; rules: readonly RuleLine[] }) {
  return (
    <ul class="lines">
      {rules.map(({ id, text, source, status }) => (
        <li key={id}>
          {text}
          <span class="tiny block">
            <RuleSourceLine request={request} source={source} status={status} />
          </span>
        </li>
      ))}
    </ul>
  );
}
