import { sql, type Kysely, type Migration } from 'kysely'

/** What a language model was asked and what it cost: numbers of a day, nothing of who asked. */
export const modelUses: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql
      .raw(
        `create table model_uses (day text not null, purpose text not null, calls bigint not null, late bigint not null,
          failed bigint not null, used bigint not null, struck bigint not null, tokens_in bigint not null, tokens_out bigint not null,
          cost bigint not null, primary key (day, purpose))`,
      )
      .execute(db)
  },
}
