// Whether a page speaks of the field that the feed is about. Likeness alone does not tell: any page's words are somebody's words, and a
// web server's README is as near to some paper on servers as a paper's own page. Few pages of other software use two of these words.
import type { PageSubject } from '../domain/page-subject';
import type { PageTerms } from '../kin/page-terms';

const WORDS: ReadonlySet<string> = new Set(
  'adversarial agent agentic ai alignment arxiv attention autoencoder autoregressive backpropagation benchmark bert bibtex checkpoint classifier convolution convolutional corpora corpus cuda dataset denoising diffusion distillation embedding encoder eval finetune finetuned finetuning gan gaussian generative gpt gpu gradient hallucination huggingface inference instruct kv latent learning llama llm lora mamba mllm moe multimodal nerf neural nlp ocr parameter perplexity pretrain pretrained pretraining prompt prompting pytorch quantization quantized qwen rag reasoning recurrent reinforcement representation retrieval reward rl rlhf robot robotic segmentation semantic sota speech splatting supervised tensor tokenizer trained trainer training transformer unsupervised vae vision vit vlm'.split(
    ' ',
  ),
);
/** A description has some ten different terms, a short README forty. */
const SHORT_TERMS = 15;
const MEDIUM_TERMS = 40;
/** Pages that are about research whatever they say. */
const RESEARCH: ReadonlySet<PageSubject['kind']> = new Set(['paper', 'model', 'dataset', 'space']);

export function isOfField({ weights }: PageTerms, kind: PageSubject['kind']): boolean {
  const needed = RESEARCH.has(kind) || weights.size < SHORT_TERMS ? 1 : weights.size < MEDIUM_TERMS ? 2 : 3;
  let found = 0;
  for (const term of weights.keys()) if (WORDS.has(term) && ++found === needed) return true;
  return false;
}
