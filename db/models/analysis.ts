import { raw, ref, type TransactionOrKnex } from 'objection'
import type { Features, Hand, PalmMarks } from '../../contract/features.ts'
import { nothingSpent } from '../../contract/nothing-spent.ts'
import { type Problem, ProblemError } from '../../contract/problem.ts'
import type { Language, Reading, Report } from '../../contract/reading.ts'
import type { Retention, RetentionRules } from '../../contract/retention.ts'
import type {
  Access,
  AnalysisStatus,
  AnalysisView,
  PhotoState,
  ReaderName,
  Stage,
  Usage,
} from '../../contract/views.ts'
import type { Reservation } from '../money/budget.ts'
import { Charge } from '../money/charge.ts'
import { usageColumns } from '../money/usage-columns.ts'
import { nextRound } from '../queue/next-round.ts'
import { changesTo, columnsFor, retentionOf } from '../retention.ts'
import { viewAnalysis } from '../views/view-analysis.ts'
import { ClaimedGuest } from './claimed-guest.ts'
import type { Owner } from './owner.ts'
import { type Photo, photosOf } from './photos-of.ts'
import { anyOf, databaseTime, held, now, returned } from './row.ts'
import { User } from './user.ts'
import { Work } from './work.ts'

const percentAt: Record<Stage, number> = { queued: 0, preparing: 5, measuring: 15, writing: 40, finished: 100 }

/** For a reading whose user's choice does not matter. */
const keepsAll: RetentionRules = { choices: ['keep'], byDefault: 'keep', days: 1 }

/** Who has written a reading. */
export type Writer = Pick<Analysis, 'reader' | 'model'>

/** One visit's photos, their reading and its conversations. */
export class Analysis extends Work {
  static override tableName = 'analyses'
  static override jsonAttributes = ['report', 'features', 'problem', 'palmMarks']
  static override booleans = ['shared', 'handsAssumed', 'usageEstimated']
  static override working = 'processing'

  declare userId: string | null
  declare guestId: string | null
  /** The site it was requested through, if any. */
  declare siteId: string | null
  declare status: AnalysisStatus
  declare stage: Stage
  declare percent: number
  declare language: Language
  /** Its folder in the storage. */
  declare folder: string
  declare leftImagePath: string | null
  declare rightImagePath: string | null
  declare leftThumbnailPath: string | null
  declare rightThumbnailPath: string | null
  /** From `going` on nobody may read the photos, whose paths stay. */
  declare photoState: PhotoState
  declare photosGoneAt: string | null
  /** Nobody said which hand each photo shows: measuring may exchange them. */
  declare handsAssumed: boolean
  declare palmMarks: Partial<Record<Hand, PalmMarks>> | null
  declare summary: string | null
  declare report: Report | null
  declare features: Features[] | null
  declare reader: ReaderName
  /** Its upload's idempotency key, scoped to the owner at the time. */
  declare uploadKey: string | null
  declare shared: boolean
  /** The version of the notice agreed to with the upload, and when; null if none was named. */
  declare consentVersion: string | null
  declare consentAt: string | null
  declare completedAt: string | null
  declare expiresAt: string | null

  /** Whose these are; null for those that are gone. */
  static async ownersOf(ids: string[]): Promise<(Pick<Analysis, 'userId' | 'guestId'> | null)[]> {
    const rows: Pick<Analysis, 'id' | 'userId' | 'guestId'>[] = await Analysis.knex()('analyses')
      .whereIn('id', ids)
      .select('id', 'userId', 'guestId')
    const found = new Map(rows.map((row) => [row.id, row]))
    return ids.map((id) => found.get(id) ?? null)
  }

  /** This owner's analysis uploaded under this key. */
  static async sentUnder(uploadKey: string, { userId, guestId }: Owner): Promise<Analysis | undefined> {
    return Analysis.query().findOne({ uploadKey, userId, guestId })
  }

  /**
   * Queues a new one, its charge reserved, to be kept as its user has chosen; throws a UniqueViolationError if one exists under
   * its key.
   */
  static async begin(
    about: Pick<
      Analysis,
      'id' | 'userId' | 'guestId' | 'siteId' | 'language' | 'folder' | 'reader' | 'model' | 'expiresAt'
    > &
      Pick<Analysis, 'leftImagePath' | 'rightImagePath'> &
      Partial<Pick<Analysis, 'uploadKey' | 'handsAssumed' | 'consentVersion' | 'consentAt'>>,
    reservation: Reservation,
    { addressHash = null, rules = keepsAll }: { addressHash?: string | null; rules?: RetentionRules } = {},
  ): Promise<Analysis> {
    return Analysis.transaction(async (trx) => {
      const analysis = await Analysis.query(trx).insertAndFetch({
        ...about,
        status: 'queued',
        stage: 'queued',
        percent: 0,
        attempt: 0,
        tries: 0,
        shared: false,
        photoState: 'kept',
        createdAt: now(),
        touchedAt: databaseTime(),
      })
      await analysis.#settleOwner(rules, trx)
      const { userId, guestId, siteId } = analysis
      const owner = { userId, guestId, addressHash, site: siteId === null ? null : { id: siteId } }
      await analysis.#line(owner, trx)
      await Charge.reserve(owner, { subjectId: about.id, kind: 'reading' }, reservation, trx)
      return analysis
    })
  }

  /**
   * Gives a guest's new analysis to the user the guest has become, if any, checks that its user is not leaving, and keeps it
   * as that user has chosen.
   */
  async #settleOwner(rules: RetentionRules, trx: TransactionOrKnex): Promise<void> {
    const userId = this.guestId === null ? null : await ClaimedGuest.userOf(this.guestId, trx)
    if (userId !== null) {
      const claimed = { userId, guestId: null, expiresAt: null }
      await Analysis.query(trx).patch(claimed).where({ id: this.id })
      Object.assign(this, claimed)
    }
    if (this.userId === null) return
    const retention = retentionOf(await User.hold(this.userId, trx), rules)
    if (retention === 'keep') return
    Object.assign(this, await Analysis.query(trx).patchAndFetchById(this.id, columnsFor(retention, rules)))
  }

  /** Assigns its round in the queue. */
  async #line(owner: Owner, trx: TransactionOrKnex): Promise<void> {
    const columns = await nextRound('analyses', owner, this.id, trx)
    await Analysis.query(trx).patch(columns).where({ id: this.id })
    Object.assign(this, columns)
  }

  /** Takes the reading for one attempt; null if it has ended or is gone. The previous attempt can no longer write. */
  static async take(id: string): Promise<Analysis | null> {
    const taken = Analysis.query()
      .patch({
        status: 'processing',
        stage: 'preparing',
        percent: percentAt.preparing,
        attempt: raw('attempt + 1'),
        tries: raw('tries + 1'),
        touchedAt: databaseTime(),
      })
      .where({ id })
      .whereIn('status', ['queued', 'processing'])
    return (await returned(taken))[0] ?? null
  }

  /** Sets the stage of this attempt; false if a newer attempt owns the row, or it is gone. */
  async advance(stage: Stage, features?: Features[]): Promise<boolean> {
    const percent = percentAt[stage]
    const more = features === undefined ? {} : { features }
    const moved = await this.#owned().patch({ stage, percent, touchedAt: databaseTime(), ...more })
    if (moved > 0) Object.assign(this, { stage, percent }, more)
    return moved > 0
  }

  /** Makes the left photo the right one and the reverse, for good; false if a newer attempt owns the row, or it is gone. */
  async exchangeHands(): Promise<boolean> {
    const moved = await this.#owned().patch({
      leftImagePath: ref('rightImagePath'),
      rightImagePath: ref('leftImagePath'),
      leftThumbnailPath: ref('rightThumbnailPath'),
      rightThumbnailPath: ref('leftThumbnailPath'),
      handsAssumed: false,
    } as object)
    if (moved > 0) Object.assign(this, await Analysis.query().findById(this.id))
    return moved > 0
  }

  /** Sets this attempt's progress, 0 to 100. */
  async reach(percent: number): Promise<void> {
    await this.#owned().patch({ percent, touchedAt: databaseTime() })
  }

  /** Ends it with its reading and its charge in one transaction; false if a newer attempt owns the row. */
  async finish(reading: Reading, usage: Usage, writer: Writer): Promise<boolean> {
    const ended = { status: 'completed', stage: 'finished', percent: 100, problem: null } as const
    return this.#end({ ...ended, ...reading, ...writer }, usage)
  }

  /** Ends it without a reading; false if a newer attempt owns the row. */
  async fail(problem: Problem, usage: Usage | 'unknown' | null): Promise<boolean> {
    return this.#end({ status: 'failed', problem }, usage ?? nothingSpent)
  }

  async #end(result: Partial<Analysis>, usage: Usage | 'unknown'): Promise<boolean> {
    const change = { ...result, completedAt: now(), touchedAt: databaseTime() }
    return Analysis.transaction(async (trx) => {
      const [own] = await held(this.#owned(trx))
      if (own) {
        const { id, model, attempt } = this
        const total = (await Charge.settle(id, { model, attempt, usage }, trx)) ?? nothingSpent
        await Analysis.query(trx)
          .patch({ ...change, ...usageColumns(total) })
          .where({ id })
      }
      // An earlier commit may have succeeded although the connection broke before its confirmation.
      else if (
        !(await Analysis.query(trx).findOne({ id: this.id, attempt: this.attempt, status: result.status ?? '' }))
      )
        return false
      // The view sent must include changes made meanwhile, such as a thumbnail.
      Object.assign(this, await Analysis.query(trx).findById(this.id))
      return true
    })
  }

  #owned(trx?: Parameters<typeof Analysis.query>[0]) {
    return Analysis.query(trx).where({ id: this.id, status: 'processing', attempt: this.attempt })
  }

  /** Puts a failed one back into the queue; throws `conflict` if it has not failed. */
  async retry(owner: Owner, reservation: Reservation): Promise<Analysis> {
    this.#requirePhotos()
    const notFailed = new ProblemError('reading-not-failed')
    if (this.status !== 'failed') throw notFailed
    return this.#queueAnew({}, owner, reservation, notFailed)
  }

  /**
   * Puts one back into the queue to measure a hand by the marks on its photo; the previous reading stays
   * until the new one is finished. Throws `invalid` if there is no photo of that hand, `conflict` if it is being
   * written, if it failed for a reason other than its palms, if that hand was measured, or if its photos have been deleted.
   */
  async frame(hand: Hand, marks: PalmMarks, owner: Owner, reservation: Reservation): Promise<Analysis> {
    this.#requirePhotos()
    if (!this.photos().some((photo) => photo.hand === hand))
      throw new ProblemError('hand-without-photo', { values: { hand }, field: 'hand' })
    const inWriting = new ProblemError('reading-in-writing')
    if (this.status === 'queued' || this.status === 'processing') throw inWriting
    if (this.status === 'failed' && this.problem?.code !== 'not-a-palm') throw new ProblemError('palms-not-at-fault')
    if (this.status === 'completed' && this.features?.some((features) => features.hand === hand))
      throw new ProblemError('hand-measured', { values: { hand } })
    return this.#queueAnew({ palmMarks: { ...this.palmMarks, [hand]: marks } }, owner, reservation, inWriting)
  }

  #requirePhotos(): void {
    if (!this.hasPhotos) throw new ProblemError('photos-forgotten')
  }

  /** Queues one that has ended, its charge reserved; throws `changed` if it has changed since it was read. */
  async #queueAnew(
    change: Partial<Analysis>,
    asker: Owner,
    reservation: Reservation,
    changed: ProblemError,
  ): Promise<Analysis> {
    return Analysis.transaction(async (trx) => {
      const queueing = Analysis.query(trx)
        .patch({
          status: 'queued',
          stage: 'queued',
          percent: 0,
          problem: null,
          tries: 0,
          completedAt: null,
          touchedAt: databaseTime(),
          ...change,
        })
        .where({ id: this.id, status: this.status, attempt: this.attempt })
        .whereIn('photoState', ['kept', 'due'])
      const [queued] = await returned(queueing)
      if (!queued) throw changed
      // The guest may have become a user since.
      const { userId, guestId } = queued
      const owner = { userId, guestId, site: asker.site ?? null, addressHash: asker.addressHash ?? null }
      await queued.#line(owner, trx)
      await Charge.reserve(owner, { subjectId: this.id, kind: 'reading' }, reservation, trx)
      return queued
    })
  }

  /** Gives it to another owner, while its charges stay with the payer; false if it no longer belongs to this one. */
  async moveTo(owner: Owner, expiresAt: string | null, rules: RetentionRules): Promise<boolean> {
    const { userId, guestId } = owner
    return Analysis.transaction(async (trx) => {
      const moved = await Analysis.query(trx)
        .patch({ userId, guestId, expiresAt })
        .where({ id: this.id, userId: this.userId, guestId: this.guestId })
      if (moved === 0) return false
      Object.assign(this, { userId, guestId, expiresAt })
      await this.#settleOwner(rules, trx)
      return true
    })
  }

  /** Which of these ended within the given milliseconds. */
  static async endedWithin(ms: number, ids: string[]): Promise<Analysis[]> {
    return Analysis.query()
      .whereIn('id', ids)
      .whereIn('status', ['completed', 'failed'])
      .where('touchedAt', '>', databaseTime(ms))
  }

  /** Which of these are gone. */
  static async gone(ids: string[], beside?: TransactionOrKnex): Promise<string[]> {
    const rows = await Analysis.query(beside).select('id').whereIn('id', ids)
    const present = new Set(rows.map(({ id }) => id))
    return ids.filter((id) => !present.has(id))
  }

  /** Keeps it like this from now on; null if it is gone. */
  async retain(retention: Retention, rules: RetentionRules): Promise<Analysis | null> {
    const changing = Analysis.query().patch(changesTo(retention, rules)).where({ id: this.id, userId: this.userId })
    return (await returned(changing))[0] ?? null
  }

  /** The same for all of a user's; returns how many there are. */
  static async retainAll(userId: string, retention: Retention, rules: RetentionRules): Promise<number> {
    return Analysis.query().patch(changesTo(retention, rules)).where({ userId })
  }

  /** False once its photos are to be gone: it is deleted, they are, or its user is leaving. */
  static async isKept(id: string): Promise<boolean> {
    const found = await Analysis.query().findById(id).select('userId', 'photoState')
    if (!found?.hasPhotos || found.userId === null) return found?.hasPhotos ?? false
    const user = await User.query().findById(found.userId).select('leftAt')
    return user !== undefined && user.leftAt === null
  }

  static async expired(): Promise<Analysis[]> {
    return Analysis.query().where('expiresAt', '<', databaseTime()).modify(anyOf, 100)
  }

  /** Keeps the thumbnail of the photo stored at a path, whichever hand it shows by now; null if there is no such photo. */
  static async keepThumbnail(id: string, photoPath: string, path: string): Promise<Hand | null> {
    for (const hand of ['left', 'right'] as const) {
      const kept = await Analysis.query()
        .patch({ [`${hand}ThumbnailPath`]: path })
        .where({ id, [`${hand}ImagePath`]: photoPath })
        .whereIn('photoState', ['kept', 'due'])
      if (kept > 0) return hand
    }
    return null
  }

  /** Starts or stops sharing the summary by link. */
  async setShared(shared: boolean): Promise<Analysis> {
    return Analysis.query().patchAndFetchById(this.id, { shared }).throwIfNotFound()
  }

  /** False from the moment on in which its photos are being deleted. */
  get hasPhotos(): boolean {
    return this.photoState === 'kept' || this.photoState === 'due'
  }

  photos(): Photo[] {
    return photosOf(this)
  }

  view(access: Access): AnalysisView {
    return viewAnalysis(this, access)
  }
}
