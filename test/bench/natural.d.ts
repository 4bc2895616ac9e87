declare module 'natural/lib/natural/classifiers/bayes_classifier.js' {
  class BayesClassifier {
    constructor(stemmer?: unknown, smoothing?: number)
    addDocument(text: string, label: string): void
    train(): void
    setOptions(options: { readonly keepStops: boolean }): void
    getClassifications(text: string): { readonly label: string; readonly value: number }[]
  }
  export = BayesClassifier
}
