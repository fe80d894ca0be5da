// Words that say nothing of a subject: English function words, and what every abstract and README says of itself.
const ENGLISH =
  'a about above across after again against all almost along already also although always am among an and another any are around as at away be became because become been before being below between both but by can cannot could did do does doing done down during each either else enough especially etc even ever every few first for from further get gets give given go had has have having he hence her here hers him his how however i if in indeed instead into is it its itself just keep kept last least less let like likely made mainly make makes making many may me might mine more moreover most mostly much must my namely near nearly need neither never nevertheless next no nor not now of off often on once one only onto or other others otherwise our ours out over overall own per perhaps please put quite rather really same see seem seen several shall she should since so some still such take than that the their them then there thereby therefore these they this those though through throughout thus to together too toward towards under unless until up upon us use used uses using very via was way we well were what when where whereas whether which while who whole whom whose why will with within without would yet you your';
const ACADEMIC =
  'abstract achieve achieves achieved al approach approaches arxiv based demonstrate demonstrates demonstrated e.g effective effectively eg et existing experiment experiments experimental extensive figure fig github http https i.e ie improve improves improved improvement including introduce introduced introduces introducing method methods novel org outperform outperforms outperforming paper papers pdf preprint present presented presents previous previously prior problem problems promising propose proposed proposes proposing recent recently remain remains result results section show showing shown shows significant significantly state-of-the-art studies study table thorough two three various vs work works www';

/** Parted by a space. */
export const STOP_WORDS = `${ENGLISH} ${ACADEMIC}`;

const words: ReadonlySet<string> = new Set(STOP_WORDS.split(' '));

export function isStopWord(word: string): boolean {
  return words.has(word);
}
