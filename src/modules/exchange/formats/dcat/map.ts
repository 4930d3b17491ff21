// A catalogue of data sets as DCAT in JSON-LD, in the shape of the Norwegian profile, so that data.norge.no can fetch it.
// What is mandatory follows the profile's own shapes (version 3, 2025-01-30).
// @source https://github.com/Informasjonsforvaltning/dcat-ap-no/blob/develop/shacl/dcatapno3-core-shapes.ttl
// @source https://www.w3.org/TR/vocab-dcat-3/

export interface CatalogueText {
  readonly nb: string;
  readonly nn: string;
  readonly en: string;
}

interface CatalogueDataset {
  readonly id: string;
  readonly title: CatalogueText;
  readonly description: CatalogueText;
  readonly keywords: readonly CatalogueText[];
  readonly landingPage: string;
  /** Date YYYY-MM-DD. */
  readonly modified: string;
  /** Addresses of what it is made from. */
  readonly sources: readonly string[];
  readonly files: readonly CatalogueFile[];
}

interface CatalogueFile {
  readonly url: string;
  /** Code in the EU's file type list. */
  readonly fileType: 'CSV' | 'JSON' | 'GEOJSON' | 'XLSX';
  readonly mediaType: string;
}

interface CatalogueService {
  readonly title: CatalogueText;
  readonly endpointUrl: string;
  readonly endpointDescription: string;
}

export interface Catalogue {
  readonly baseUrl: string;
  readonly title: CatalogueText;
  readonly description: CatalogueText;
  readonly publisher: string;
  /** Page where one finds who answers for the data. */
  readonly contactUrl: string;
  readonly modified: string;
  readonly service: CatalogueService;
  readonly datasets: readonly CatalogueDataset[];
}

const EU = 'http://publications.europa.eu/resource/authority';

const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

const inLanguages = (text: CatalogueText) =>
  (['nb', 'nn', 'en'] as const).map((language) => ({ '@language': language, '@value': text[language] }));

const iri = (id: string) => ({ '@id': id });
const date = (value: string) => ({ '@type': 'xsd:date', '@value': value });

const distribution = ({ url, fileType, mediaType }: CatalogueFile, title: CatalogueText) => ({
  '@id': url,
  '@type': 'dcat:Distribution',
  'dct:title': inLanguages(title),
  'dcat:accessURL': iri(url),
  'dcat:downloadURL': iri(url),
  'dct:format': iri(`${EU}/file-type/${fileType}`),
  'dcat:mediaType': iri(`https://www.iana.org/assignments/media-types/${mediaType}`),
  'dct:license': iri(`${EU}/licence/CC_BY_4_0`),
});

/** What the profile demands of the catalogue, every data set and the service alike. */
interface Responsible {
  readonly 'dct:publisher': object;
  readonly 'dcat:contactPoint': object;
}

const datasetNode = (it: CatalogueDataset, responsible: Responsible) => ({
  '@id': it.id,
  '@type': 'dcat:Dataset',
  'dct:identifier': it.id,
  'dct:title': inLanguages(it.title),
  'dct:description': inLanguages(it.description),
  'dcat:keyword': it.keywords.flatMap(inLanguages),
  'dcat:theme': [iri(`${EU}/data-theme/GOVE`)],
  ...responsible,
  'dct:accessRights': iri(`${EU}/access-right/PUBLIC`),
  'dct:spatial': iri(`${EU}/country/NOR`),
  'dct:language': [iri(`${EU}/language/NOB`)],
  'dct:modified': date(it.modified),
  'dcat:landingPage': iri(it.landingPage),
  'dct:source': it.sources.map(iri),
  'dcat:distribution': it.files.map((file) => distribution(file, it.title)),
});

/** The whole catalogue with its data sets and files as one JSON-LD object. Addresses must be absolute. */
export function toDcat(catalogue: Catalogue): object {
  const responsible: Responsible = {
    'dct:publisher': {
      '@id': `${catalogue.baseUrl}/#publisher`,
      '@type': 'foaf:Agent',
      'foaf:name': catalogue.publisher,
    },
    'dcat:contactPoint': {
      '@id': `${catalogue.baseUrl}/#contact`,
      '@type': 'vcard:Organization',
      'vcard:fn': catalogue.publisher,
      'vcard:hasURL': iri(catalogue.contactUrl),
    },
  };
  const { service } = catalogue;
  return {
    '@context': CONTEXT,
    '@id': `${catalogue.baseUrl}/data/datasett.json`,
    '@type': 'dcat:Catalog',
    'dct:title': inLanguages(catalogue.title),
    'dct:description': inLanguages(catalogue.description),
    ...responsible,
    'dct:license': iri(`${EU}/licence/CC_BY_4_0`),
    'dct:language': [iri(`${EU}/language/NOB`), iri(`${EU}/language/NNO`), iri(`${EU}/language/ENG`)],
    'dct:modified': date(catalogue.modified),
    'dcat:dataset': catalogue.datasets.map((it) => datasetNode(it, responsible)),
    'dcat:service': {
      '@id': service.endpointUrl,
      '@type': 'dcat:DataService',
      'dct:title': inLanguages(service.title),
      'dcat:endpointURL': iri(service.endpointUrl),
      'dcat:endpointDescription': iri(service.endpointDescription),
      'dcat:servesDataset': catalogue.datasets.map((it) => iri(it.id)),
      ...responsible,
    },
  };
}
