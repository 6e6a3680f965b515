/*
 * Where words are written without spaces, small words hang on to what they belong to. These patterns look at the few
 * characters before or after a match.
 */

/** What follows exists already: mine, ours, this. */
export const EXISTING_BEFORE = /(?:我的|我们的|现有的?|这个|既存の|この|私たちの|うちの|기존|우리|이|내|저희)\s*$/;

/** What precedes exists already: for it, to it, in it. */
export const EXISTING_AFTER = /^\s*(?:に(?!し)|の(?!マニ|yaml)|用|에\s|에서|의\s(?!매니)|용)/;

/** What follows is not wanted. */
export const NOT_WANTED_BEFORE = /(?:不要|不需要|不用|无需|不必|没有)\S{0,3}\s*$/;

/** What precedes is not wanted. */
export const NOT_WANTED_AFTER =
  /^\s*(?:は|が|도|는|은|가|이)?\s*(?:不要|必要ありません|必要ない|いりません|なし|필요\s?없|없이|말고)/;
