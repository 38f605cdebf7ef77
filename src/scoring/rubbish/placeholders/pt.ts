import type { PlaceholderWords } from './words';

export const pt: PlaceholderWords = {
  empty:
    'nenhum nenhuma desconhecido desconhecida desconhecidos sei sabe conhecido conhecida informado informada informacao informacoes dados comentario comentarios definir definido confirmar confirmado determinar preencher pendente pendentes aberto aguardando aguarda aguardar espera aplica aplicavel disponivel depois teste testes ficticio ficticia vazio vazia naotem semmail especificado especificar indicado fornecido tem ha completar inserir verificar ver fulano beltrano sicrano decidir avaliar',
  filler:
    'nao a por de do da em um uma o os as se sem so e isto este esta mais tarde para ainda agora que texto campo email mail telefone ser sera ate ao no na momento la vejo novo',
  whole:
    'n i|ni|s i|ver acima|vide acima|igual acima|como acima|conforme acima|o mesmo|mais tarde|logo|qualquer coisa|qualquer|tanto faz|funcao|posicao|nome da empresa|nome empresa|razao social|sem empresa|empresa teste|empresa de teste|empresa desconhecida|teste lda|teste ltda|teste sa|nome apelido|nome sobrenome|nome e apelido|nome completo|ciclano|joao teste|em curso|em andamento|em analise|exemplo|nome exemplo|sem email|sem telefone|sem mail|cliente teste|cliente de teste|nao|sim',
};
