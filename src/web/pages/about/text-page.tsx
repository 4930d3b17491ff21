// Pages that are text: sections of paragraphs and points.

import type { TextPart } from '../../../texts/about-pages.nb.ts';
import { Section } from '../../components/section.tsx';
import type { Page, PageRequest } from '../../page.ts';
import { pathsFor } from '../../paths.ts';

interface TextPageProps {
  readonly title: string;
  readonly lead: string;
  readonly parts: readonly TextPart[];
  readonly foot?: string;
}

function TextParts({ parts }: { parts: readonly TextPart[] }) {
  return (
    <>
      {parts.map(({ title, paragraphs, points }, index) => (
        <Section key={title} id={`del-${index + 1}`} title={title}>
          <div class="stack">
            {paragraphs.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
            {points && (
              <ul class="plain-list">
                {points.map((point) => (
                  <li key={point}>{point}</li>
                ))}
              </ul>
            )}
          </div>
        </Section>
      ))}
    </>
  );
}

function textPage({ texts, language }: PageRequest, { title, lead, parts, foot }: TextPageProps): Page {
  return {
    kind: 'page',
    title,
    description: lead,
    crumbs: [{ label: texts.site.home, href: pathsFor(language).home() }],
    body: (
      <>
        <div class="frame head">
          <h1>{title}</h1>
          <p class="lead">{lead}</p>
        </div>
        <TextParts parts={parts} />
        {foot && <p class="frame tiny">{foot}</p>}
      </>
    ),
  };
}

/** The day the statement was last gone through by hand. */
const ACCESSIBILITY_REVIEWED = '2026-11-22';

export function accessibilityPage(request: PageRequest): Page {
  const { checked, ...words } = request.texts.aboutPages.accessibility;
  return textPage(request, { ...words, foot: checked(request.format.sourceDate(ACCESSIBILITY_REVIEWED)) });
}

export const privacyPage = (request: PageRequest): Page =>
  textPage(request, request.texts.aboutPages.privacy);
