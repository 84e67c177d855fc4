/** Why the store does not do what it was asked: codes, for the sentences a reader sees are not made here. */

export type RefusalCode =
  /** A concept is not what the schema asks for. Detail: where, and what is wrong. */
  | 'malformed'
  /** Bundled concepts are neither deleted nor tagged. Detail: the id. */
  | 'notPersonal'
  /** No concept has this id. Detail: the id. */
  | 'unknownConcept'
  /** The change was undone, is too old, or never was. */
  | 'unknownChange'
  /** What the change left has been changed again; undoing it would lose that. */
  | 'changedSince'
  /** No collection has this id, or not one that is being imported. */
  | 'unknownCollection'
  /** An import would overwrite a concept without saying so. Detail: the id. */
  | 'idTaken'
  /** A term has as many sentences as it may have. */
  | 'enoughContexts'
  /** A page asked for more changes than a reader can. */
  | 'tooOften';

/** Thrown inside a transaction it leaves everything as it was. */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly code: RefusalCode;
  readonly detail: string | undefined;

  constructor(code: RefusalCode, detail?: string) {
    super(detail === undefined ? code : `${code}: ${detail}`);
    this.code = code;
    this.detail = detail;
  }
}
