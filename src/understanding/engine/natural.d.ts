declare module 'natural/lib/natural/stemmers/porter_stemmer.js' {
  const stemmer: { readonly stem: (word: string) => string }
  export = stemmer
}

declare module 'natural/lib/natural/distance/levenshtein_distance.js' {
  /** How many letters are missing, too many, wrong or, next to each other, swapped. */
  export function DamerauLevenshteinDistance(
    source: string,
    target: string,
    options: { readonly restricted: boolean },
  ): number
}
