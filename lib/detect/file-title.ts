// What a PDF is called, by the name of its file: an id, a title in words, or nothing that tells.
import { parseArxivId } from '../domain/arxiv-id';
import { decoded } from '../domain/decoded';
import { oneLine } from '../util/one-line';

const TITLE_WORDS_MIN = 4;
/** No file system keeps a longer one, percent-encoded. */
const FILE_NAME_MAX = 800;
const SUFFIX =
  /[\s_-]+(?:(?:CVPR|ICCV|WACV|ECCV|ACCV)W?[\s_]\d{4}[\s_]paper|(?:camera[\s_-]?ready|final|preprint|paper|supplemental|abstract|conference|v\d+))$/i;

interface FileTold {
  readonly arxiv?: string;
  /** Empty where the name is no title. */
  readonly title: string;
}

export function readFileName(url: URL): FileTold {
  const file = url.pathname.split('/').at(-1) ?? '';
  if (file.length > FILE_NAME_MAX) return { title: '' };
  const name = decoded(file).replace(/\.pdf$/i, '');
  const arxiv = parseArxivId(/^(?:arxiv[:_-]?)?(\d{4}\.\d{4,5}(?:v\d+)?)\b/i.exec(name)?.[1] ?? '')?.id;
  if (arxiv) return { arxiv, title: '' };
  const isCvf = /_(?:CVPR|ICCV|WACV|ECCV|ACCV)W?_\d{4}_paper$/.test(name);
  const bare = name.replace(SUFFIX, '').replace(/^\d+-/, '');
  const words = oneLine(bare.replace(/[-_+.\s]+/g, ' ')).split(' ');
  // CVF names its files by first author, then title.
  const title = isCvf ? words.slice(1) : words;
  const isTitle = title.filter((word) => /^\p{L}{2,}/u.test(word)).length >= TITLE_WORDS_MIN;
  return { title: isTitle ? title.join(' ') : '' };
}
