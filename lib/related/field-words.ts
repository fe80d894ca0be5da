// Whether a page speaks of the field that the feed is about. Likeness alone does not tell: any page's words are somebody's words, and a
// web server's README is as near to some paper on servers as a paper's own page. Few pages of other software use two of these words.
import type { PageSubject } from '../domain/page-subject';
import type { PageTerms } from '../kin/page-terms';

/** Terms, as `analyze` makes them: "kera" of Keras. */
export const FIELD_WORDS: ReadonlySet<string> = new Set(
  'acoustic adversarial agent agentic ai alignment anthropic asr attention autoencoder autoregressive backpropagation benchmark bert bibtex captioning chatbot chatgpt checkpoint classifier claude cnn controlnet convolution convolutional corpora corpus cuda cvpr dataset decoding deepseek denoising dialogue diffusion distillation embedding emnlp encoder equivariant eval federated finetune finetuned finetuning gan gaussian gemma generative ggml gguf gpt gpu gradient grasping hallucinated hallucination huggingface iclr icml inference inpainting instruct jax kera kv langchain latent learning lidar llama llm lora lstm mamba mistral mllm mlp moe molecular molecule multimodal nerf neural neurip nlp ocr onnx openai parameter perplexity pretrain pretrained pretraining prompt prompting protein pytorch quantization quantized qwen radiance radiograph rag reasoning recurrent reinforcement representation reranker resnet retrieval retriever reward rl rlhf rnn robot robotic rollout sdxl segmentation semantic sglang sklearn sota speech splat splatting stochastic supervised tensor tensorflow tokenizer trained trainer training transcription transformer tts unet unsupervised vae vision vit vllm vlm whisper xgboost yolo'.split(
    ' ',
  ),
);
/** A description has some ten different terms, a short README forty. */
const SHORT_TERMS = 15;
/** Pages that are about research whatever they say. */
const ONE_WORD_DOES: ReadonlySet<PageSubject['kind']> = new Set(['paper', 'model', 'dataset', 'space']);

export function isOfField({ weights }: PageTerms, kind: PageSubject['kind']): boolean {
  const needed = ONE_WORD_DOES.has(kind) || weights.size < SHORT_TERMS ? 1 : 2;
  let found = 0;
  for (const term of weights.keys()) if (FIELD_WORDS.has(term) && ++found === needed) return true;
  return false;
}
