import {defineCollection} from 'astro:content'
import {documentLoader, documentSchema} from './loader.ts'

export const collections = {documents: defineCollection({loader: documentLoader(), schema: documentSchema})}
