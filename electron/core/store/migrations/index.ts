/**
 * Every step of the schema, in order: the n-th entry takes a store from version n-1 to n (`user_version`).
 * A step that has shipped is never edited; a change of schema is a new file and a new entry.
 */
import { register } from './0001-register.ts'
import { plans } from './0002-plans.ts'
import { intake } from './0003-intake.ts'
import { keeps } from './0004-keeps.ts'
import { views } from './0005-views.ts'

export const MIGRATIONS: readonly string[] = [register, plans, intake, keeps, views]
