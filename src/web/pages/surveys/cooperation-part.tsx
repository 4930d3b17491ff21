// On a cooperation's first page: the way to its evaluation.
import type { VNode } from 'preact';
import { Section } from '../../components/section.tsx';
import type { AskedForParty } from '../../own/routes.ts';

export async function cooperationEvaluationPart({
  request,
  party,
  paths,
}: AskedForParty): Promise<VNode | null> {
  if (party.kind !== 'cooperation') return null;
  const words = request.texts.surveys.overview;
  return (
    <Section id="evaluering" title={words.title}>
      <p>
        <a href={paths.ownOf(party.id, '/evaluering')}>{words.link}</a>
      </p>
    </Section>
  );
}
